/** @jest-environment jsdom */
import { fireEvent, screen } from "@testing-library/react";
import type { WorkbookRegions } from "../../src/workbook";
import { data, failed, open, settled } from "./support";

/** The view over a workbook whose regions were read, or where that fails. */
async function start({ isRead }: { readonly isRead: boolean }) {
  const read = jest.fn(() => Promise.resolve(failed("damagedSheet")));
  const regions = {
    store: {
      reading: () => (isRead ? {} : null),
      failure: () => null,
      subscribe: () => () => {},
      analysis: () => null,
    },
    read,
  } as unknown as WorkbookRegions;
  const { read: take } = open({ actions: { openRegions: () => Promise.resolve(regions) } });
  await take({ ok: true, value: null }, data());
  fireEvent.click(screen.getByRole("tab", { name: "分县" }));
  await screen.findByText(/^工作簿中还没有|^还没有/);
  return { read };
}

describe("the view of the regions", () => {
  it("reads them with the first look, not again for another month", async () => {
    const { read } = await start({ isRead: false });
    expect(read).toHaveBeenCalledTimes(1);
    fireEvent.change(screen.getByLabelText("截至月份"), { target: { value: "2024-06" } });
    await settled();
    expect(read).toHaveBeenCalledTimes(1);
  });

  it("shows at once what was read before", async () => {
    const { read } = await start({ isRead: true });
    expect(read).not.toHaveBeenCalled();
  });
});
