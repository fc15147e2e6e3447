/**
 * The page of the shared runtime, where functions, ribbon and pane are put together: the one module of the add-in that
 * acts when it is loaded. May import all but `cli`.
 */
import { startRuntime } from "./start";

startRuntime({
  plan: async () => (await import("./jinhua")).shippedJinhua(),
  tasks: async () => (await import("./jinhuaTasks")).shippedJinhuaTasks(),
  regions: async () => (await import("./jinhuaRegions")).shippedJinhuaRegions(),
  annexes: {
    catalogue: async () => (await import("./annexes")).shippedIndicators(),
    shipped: async (name) => (await import("./annexes")).shippedAnnex(name),
  },
});
