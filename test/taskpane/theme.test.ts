/** @jest-environment jsdom */
import { createPaneSession, followTheme } from "../../src/taskpane";

/** A session that follows the theme. */
function followed(background: () => string | null) {
  const session = createPaneSession();
  followTheme(background, session);
  return session;
}

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
    expect(followed(() => "#ffffff").getState().dark).toBe(false);
    page(false);
    expect(followed(() => "#262626").getState().dark).toBe(true);
  });

  it("is the system's where Office does not say it, and follows its changes", () => {
    const change = page(true);
    const session = followed(() => null);
    const heard = jest.fn();
    session.subscribe(heard);
    expect(session.getState().dark).toBe(true);
    change(false);
    expect(session.getState().dark).toBe(false);
    expect(heard).toHaveBeenCalledTimes(1);
  });

  it("is asked again when the pane gets the focus, since Excel tells no change", () => {
    page(false);
    let background = "#ffffff";
    const session = followed(() => background);
    background = "#1f1f1f";
    window.dispatchEvent(new Event("focus"));
    expect(session.getState().dark).toBe(true);
  });
});
