/** @jest-environment jsdom */
import { followTheme } from "../../src/taskpane/theme";

/** A page whose system is dark or not, and can change. */
function page(dark: boolean) {
  let tell: () => void = () => undefined;
  const system = { matches: dark, addEventListener: (_: string, listener: () => void) => (tell = listener) };
  Object.defineProperty(window, "matchMedia", { configurable: true, value: () => system });
  return (next: boolean) => {
    system.matches = next;
    tell();
  };
}

describe("the theme", () => {
  it("is Office's where Office says it, whatever the system's is", () => {
    page(true);
    expect(followTheme(() => "#ffffff").dark()).toBe(false);
    page(false);
    expect(followTheme(() => "#262626").dark()).toBe(true);
  });

  it("is the system's where Office does not say it, and follows its changes", () => {
    const change = page(true);
    const theme = followTheme(() => null);
    const heard = jest.fn();
    theme.subscribe(heard);
    expect(theme.dark()).toBe(true);
    change(false);
    expect(theme.dark()).toBe(false);
    expect(heard).toHaveBeenCalledTimes(1);
  });

  it("is asked again when the pane gets the focus, since Excel tells no change", () => {
    page(false);
    let background = "#ffffff";
    const theme = followTheme(() => background);
    background = "#1f1f1f";
    window.dispatchEvent(new Event("focus"));
    expect(theme.dark()).toBe(true);
  });
});
