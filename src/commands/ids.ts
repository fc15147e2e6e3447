/** The commands by their action ids, as manifest.xml names them. */
export const commandIds = [
  "loadTargets",
  "openEntry",
  "generateAnalysis",
  "generateDashboard",
  "generateBriefing",
  "highlight",
  "undoGenerate",
  "freezeFunctions",
  "insertTarget",
  "showPane",
] as const;

export type CommandId = (typeof commandIds)[number];
