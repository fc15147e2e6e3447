import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { commandOf } from "../../commands";
import { fill } from "../../words";
import { useFormStyles } from "../forms";
import type { ImportPlanProps } from "../importPlan/context";
import { Message } from "../Notices";
import { useStartWords } from "./words";

/** The plans that come along, each loaded at once with its figures. */
export function ExampleStart({
  session,
  commands,
  shelf,
  locale,
  busy,
  onLoaded,
}: ImportPlanProps & { onLoaded(): void }) {
  const { buttons, form } = useFormStyles();
  const words = useStartWords();
  const [refusal, setRefusal] = useState("");
  const loadJinhua = async () => {
    await commands.run("loadExample");
    if (session.getState().notice?.tone === "success") onLoaded();
  };
  const loadNational = async () => {
    setRefusal("");
    try {
      const { plan, observations } = await shelf.shipped("national");
      if (await commands.loadPlan(plan, observations)) onLoaded();
    } catch (error) {
      setRefusal(fill(words.notFetched, { message: error instanceof Error ? error.message : String(error) }));
    }
  };
  return (
    <div className={form}>
      <div className={buttons} role="group" aria-label={words.way.example}>
        <Button appearance="primary" disabledFocusable={busy} onClick={() => void loadJinhua()}>
          {commandOf("loadExample").words[locale].label}
        </Button>
        <Button disabledFocusable={busy} onClick={() => void loadNational()}>
          {words.national}
        </Button>
      </div>
      {refusal !== "" && <Message intent="error">{refusal}</Message>}
    </div>
  );
}
