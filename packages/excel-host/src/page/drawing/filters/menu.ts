/** A text that a filter lets through or not. */
export interface Choice {
  readonly text: string;
  readonly chosen: boolean;
}

/** Most texts that are offered. */
const MOST = 1000;

/**
 * Offers the texts of a column under its button.
 * @param apply called with the chosen texts, null for all of them, once the person agrees
 */
export function openMenu(
  button: HTMLElement,
  choices: readonly Choice[],
  apply: (texts: readonly string[] | null) => void,
): void {
  const dialog = document.createElement("dialog");
  dialog.className = "filter-menu";
  dialog.setAttribute("aria-label", button.getAttribute("aria-label") ?? "");
  const boxes = choices.slice(0, MOST).map(({ text, chosen }) => ({ text, ...checkbox(text || "(空白)", chosen) }));
  const all = checkbox(
    "(全选)",
    boxes.every(({ input }) => input.checked),
  );
  all.input.addEventListener("change", () => {
    for (const { input } of boxes) input.checked = all.input.checked;
  });
  for (const { input } of boxes)
    input.addEventListener("change", () => (all.input.checked = boxes.every((one) => one.input.checked)));
  const list = document.createElement("div");
  list.append(all.label, ...boxes.map(({ label }) => label));
  const agree = press("确定", () => {
    const chosen = boxes.filter(({ input }) => input.checked).map(({ text }) => text);
    dialog.close();
    apply(chosen.length === boxes.length ? null : chosen);
  });
  const actions = document.createElement("footer");
  actions.append(
    agree,
    press("取消", () => dialog.close()),
  );
  dialog.append(list, actions);
  dialog.addEventListener("close", () => dialog.remove());
  dialog.addEventListener("click", ({ target }) => {
    if (target === dialog) dialog.close();
  });
  document.body.append(dialog);
  dialog.showModal();
  const { left, bottom } = button.getBoundingClientRect();
  const { width, height } = dialog.getBoundingClientRect();
  dialog.style.left = `${Math.max(0, Math.min(left, innerWidth - width))}px`;
  dialog.style.top = `${Math.max(0, Math.min(bottom, innerHeight - height))}px`;
}

function checkbox(text: string, checked: boolean): { readonly label: HTMLElement; readonly input: HTMLInputElement } {
  const [label, input] = [document.createElement("label"), document.createElement("input")];
  input.type = "checkbox";
  input.checked = checked;
  label.append(input, text);
  return { label, input };
}

function press(text: string, action: () => void): HTMLElement {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = text;
  button.addEventListener("click", action);
  return button;
}
