import { analyse, defaultSettings, type Assessment } from "../../src/analysis";
import { loadExample } from "../../src/cli/sources";
import { figure, indicator } from "../support/build";

const { plan, observations } = loadExample("jinhua-2024", "2024-09");
const assessments = analyse({ plan, observations, settings: defaultSettings, asOf: "2024-09" });

/**
 * What every example of a doc comment may name beside what its module knows: the shipped plan with its sample figures of
 * September 2024, their assessments, the default settings, and the builders of the tests.
 */
export const scope = {
  plan,
  observations,
  settings: defaultSettings,
  assessments,
  assessment: (code: string): Assessment => assessments.find(({ indicator }) => indicator.code === code)!,
  indicator,
  figure,
};
