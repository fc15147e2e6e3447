/**
 * The states of the pane without Excel: `index.html?state=overview&lang=en&dark=1` shows one of them, without a query they
 * stand side by side at 320, 400 and 600 pixels, in both themes and languages.
 */
import { createRoot } from "react-dom/client";
import { knownAt } from "../../src/observations";
import { shippedJinhua } from "../../src/runtime/jinhua";
import { StatePane } from "./StatePane";
import { paneStates } from "./states";

const styles = [
  { width: 320, lang: "zh-CN", dark: "" },
  { width: 320, lang: "en", dark: "1" },
  { width: 400, lang: "zh-CN", dark: "1" },
  { width: 400, lang: "en", dark: "" },
  { width: 600, lang: "zh-CN", dark: "" },
];

const { plan, observations, asOf } = shippedJinhua();
const figures = knownAt(observations, asOf);
const query = new URLSearchParams(location.search);
const name = query.get("state");
const root = createRoot(document.getElementById("root")!);
if (name !== null) {
  const locale = query.get("lang") === "en" ? "en" : "zh-CN";
  root.render(<StatePane {...{ plan, name, locale }} observations={figures} dark={query.get("dark") === "1"} />);
} else {
  root.render(
    Object.keys(paneStates(plan, figures)).map((state) => (
      <section key={state}>
        <h2>{state}</h2>
        {styles.map(({ width, ...style }) => {
          const address = `?${new URLSearchParams({ state, ...style })}`;
          return <iframe key={address} src={address} title={address} width={width} height={900} loading="lazy" />;
        })}
      </section>
    )),
  );
}
