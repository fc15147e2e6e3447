import type { Button, Manifest } from "./manifest";

/** Draws an add-in's ribbon tab: its groups with their buttons. */
export function drawRibbon(
  container: HTMLElement,
  { groups, tab }: Manifest,
  folder: string,
  press: (button: Button) => Promise<void>,
): void {
  container.setAttribute("aria-label", tab);
  container.replaceChildren(
    ...groups.map(({ label, buttons }) => {
      const group = element("div", "group");
      const row = element("div", "buttons");
      row.append(...buttons.map((button) => drawButton(button, folder, press)));
      const caption = element("div", "caption");
      caption.textContent = label;
      group.append(row, caption);
      return group;
    }),
  );
}

function drawButton(button: Button, folder: string, press: (button: Button) => Promise<void>): HTMLButtonElement {
  const drawn = document.createElement("button");
  drawn.type = "button";
  drawn.id = button.id;
  drawn.title = button.tip;
  const icon = document.createElement("img");
  icon.src = folder + button.icon;
  icon.alt = "";
  const label = element("span", "label");
  label.textContent = button.label;
  drawn.append(icon, label);
  drawn.addEventListener("click", () => {
    drawn.setAttribute("aria-busy", "true");
    void press(button).finally(() => drawn.removeAttribute("aria-busy"));
  });
  return drawn;
}

function element(name: string, className: string): HTMLElement {
  const created = document.createElement(name);
  created.className = className;
  return created;
}
