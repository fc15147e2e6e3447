/** What the page and the pane's frame say to each other. */
export type ToFrame =
  { readonly kind: "answer"; readonly text: string } | { readonly kind: "press"; readonly action: string };

export type ToPage =
  | { readonly kind: "request"; readonly text: string }
  | { readonly kind: "ready" }
  | { readonly kind: "pressed"; readonly action: string; readonly error?: string };
