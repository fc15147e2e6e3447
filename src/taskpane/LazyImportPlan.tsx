import { Spinner } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import type { ImportPlanProps } from "./importPlan/context";
import { Message } from "./Notices";
import { useWords } from "./words";

/** Said in place of a view that could not be fetched. */
function NotFetched() {
  return <Message intent="error">{useWords().pane.notFetched}</Message>;
}

const ImportPlanView = lazy(() =>
  import("./importPlan").then(
    ({ ImportPlan }) => ({ default: ImportPlan }),
    () => ({ default: NotFetched }),
  ),
);

/** Importing a plan, fetched with its first use: the page starts without it. */
export function LazyImportPlan(props: ImportPlanProps) {
  const words = useWords().pane;
  return (
    <Suspense fallback={<Spinner label={words.fetching} />}>
      <ImportPlanView {...props} />
    </Suspense>
  );
}
