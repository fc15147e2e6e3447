/** @jest-environment jsdom */
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { configure, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { TextDecoder } from "node:util";
import { refusalSentence, SourceInput, givenTexts, type GivenSource } from "../../src/taskpane/source";

// A machine that is merely busy must not fail a test.
configure({ asyncUtilTimeout: 20_000 });

function openBox() {
  const onGiven = jest.fn<void, [GivenSource]>();
  render(
    <FluentProvider theme={webLightTheme}>
      <SourceInput label="附件" accept=".csv,.docx" onGiven={onGiven} />
    </FluentProvider>,
  );
  const box = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "附件" });
  const paste = (plain: string, html = "") => {
    const getData = (type: string) => (type === "text/html" ? html : plain);
    fireEvent.paste(box, { clipboardData: { getData } });
    fireEvent.change(box, { target: { value: plain } });
  };
  return { onGiven, box, paste };
}

const page = "<table><tr><td>指标</td><td>目标</td></tr></table>";
const bytesOf = (text: string) => Uint8Array.from(Buffer.from(text));
// The page of the tests lacks what every browser has.
Object.assign(globalThis, { TextDecoder });

describe("the box that takes a text or a file", () => {
  it("gives a table that was pasted as its HTML, and shows its plain text", () => {
    const { onGiven, box, paste } = openBox();
    paste("指标\t目标", page);
    expect(onGiven.mock.calls).toEqual([[{ kind: "text", name: "粘贴的内容", text: page }]]);
    expect(box.value).toBe("指标\t目标");
  });

  it("gives plain text where the clipboard's HTML holds no table", () => {
    const { onGiven, paste } = openBox();
    paste("1—9月增长5%", "<b>1—9月</b>增长5%");
    expect(onGiven).toHaveBeenCalledWith({ kind: "text", name: "粘贴的内容", text: "1—9月增长5%" });
  });

  it("gives what was typed when it is asked to read", () => {
    const { onGiven, box } = openBox();
    const read = screen.getByRole("button", { name: "读取" });
    fireEvent.click(read);
    fireEvent.change(box, { target: { value: "指标 目标" } });
    expect(onGiven).not.toHaveBeenCalled();
    fireEvent.click(read);
    expect(onGiven).toHaveBeenCalledWith({ kind: "text", name: "粘贴的内容", text: "指标 目标" });
  });

  it.each(["chosen", "dropped"])("gives the bytes of a file that was %s", async (how) => {
    const { onGiven, box } = openBox();
    const file = { name: "a.csv", size: 3, arrayBuffer: () => Promise.resolve(bytesOf("a,b").buffer) };
    if (how === "dropped") fireEvent.drop(box, { dataTransfer: { files: [file] } });
    else fireEvent.change(document.querySelector("input[type=file]")!, { target: { files: [file] } });
    await waitFor(() => expect(onGiven).toHaveBeenCalledWith({ kind: "bytes", name: "a.csv", bytes: bytesOf("a,b") }));
  });

  it("says why a file cannot be taken, with its name", async () => {
    const { onGiven, box } = openBox();
    fireEvent.drop(box, { dataTransfer: { files: [{ name: "大.csv", size: 40 * 1024 ** 2 }] } });
    expect(await screen.findByText("“大.csv”超过 32 MB（压缩的按解压后计），请拆分后再选。")).toBeTruthy();
    const gone = { name: "b.csv", size: 3, arrayBuffer: () => Promise.reject(new Error("NotFound")) };
    fireEvent.drop(box, { dataTransfer: { files: [gone] } });
    expect(await screen.findByText("文件“b.csv”无法打开（NotFound），请核对后再选。")).toBeTruthy();
    expect(onGiven).not.toHaveBeenCalled();
  });
});

describe("the texts of what was given", () => {
  it("are told by its content, and why there are none in a sentence", async () => {
    expect(await givenTexts({ kind: "bytes", name: "a.docx", bytes: bytesOf("指标\t目标") })).toEqual({
      ok: true,
      value: [{ name: "", text: "指标\t目标" }],
    });
    const refusal = await givenTexts({ kind: "bytes", name: "a.txt", bytes: bytesOf("%PDF-1.7") });
    if (refusal.ok) throw new Error("a PDF was read");
    expect(refusalSentence(refusal.error, "a.txt", "en")).toBe(
      "“a.txt” is a PDF; open it, copy its table and paste it into the box.",
    );
  });
});
