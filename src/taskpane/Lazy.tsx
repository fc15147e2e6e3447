import { Spinner } from "@fluentui/react-components";
import { lazy, Suspense, type ComponentType } from "react";
import type { BegunProps } from "./importPlan/context";
import { Message } from "./Notices";
import type { StartProps } from "./start/Start";
import { useWords } from "./words";

/** Said in place of a view that could not be fetched. */
function NotFetched() {
  return <Message intent="error">{useWords().pane.notFetched}</Message>;
}

const fetched = <P,>(load: () => Promise<ComponentType<P>>) =>
  lazy(async (): Promise<{ default: ComponentType<P> }> => ({
    default: await load().catch(() => NotFetched),
  }));

const ImportPlanView = fetched<BegunProps>(async () => (await import("./importPlan")).ImportPlan);
const StartView = fetched<StartProps>(async () => (await import("./start")).StartView);

/** Said while a view is fetched. */
function Fetching() {
  return <Spinner label={useWords().pane.fetching} />;
}

/** Importing a plan, fetched with its first use: the page starts without it. */
export function LazyImportPlan(props: BegunProps) {
  return (
    <Suspense fallback={<Fetching />}>
      <ImportPlanView {...props} />
    </Suspense>
  );
}

/** The ways to begin, fetched where a workbook has no targets or a person asks for them. */
export function LazyStart(props: StartProps) {
  return (
    <Suspense fallback={<Fetching />}>
      <StartView {...props} />
    </Suspense>
  );
}
