import type { Report } from './report.interface.js';
import { Stage, type StageOptions } from './stage.js';

/** Runs on a stage of its own and clears it away; the files of a run that did not hold are kept. */
export async function onStage<Kind extends Report>(
  options: StageOptions,
  run: (stage: Stage) => Promise<Kind>,
): Promise<Kind> {
  const stage = await Stage.set(options);
  let ok = false;
  try {
    const report = await run(stage);
    ({ ok } = report);
    return ok ? report : { ...report, folder: stage.folder };
  } catch (error) {
    throw new Error(`the run broke off; histories and logs: ${stage.folder}`, { cause: error });
  } finally {
    await stage.clear({ keep: !ok });
  }
}
