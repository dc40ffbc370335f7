import picocolors from 'picocolors';
import { fit, visible } from './width.js';

/** Whether a stream may be written to with escape codes. */
function inColour(stream: NodeJS.WriteStream): boolean {
  const { NO_COLOR, TERM } = process.env;
  return stream.isTTY === true && !NO_COLOR && TERM !== 'dumb';
}

/** Colours of standard output; all of them do nothing where it is no terminal or NO_COLOR is set. */
export function colours(): ReturnType<typeof picocolors.createColors> {
  return picocolors.createColors(inColour(process.stdout));
}

/** Writes lines to standard output. */
export function printLines(lines: readonly string[]): void {
  if (lines.length > 0) process.stdout.write(`${lines.join('\n')}\n`);
}

/** Names what gave nothing, on standard error, one line each. */
export function printFailures(failures: readonly { path: string; reason: string }[]): void {
  for (const { path, reason } of failures) process.stderr.write(`${visible(path)}: ${visible(reason)}\n`);
}

/** A display of how far the work is. */
export interface Progress {
  step(path: string): void;
  stop(): void;
}

const barWidth = 20;

/**
 * A bar on standard error that redraws its own line; nothing at all where that is no terminal, in CI or when it is
 * not wanted. It uses no escape codes: the line is overwritten, and blanked at the end.
 */
export function startProgress(total: number, wanted: boolean): Progress {
  const { stderr } = process;
  if (!wanted || !stderr.isTTY || process.env.CI) return { step() {}, stop() {} };
  const columns = Math.max(20, (stderr.columns || 80) - 1);
  const draw = (text: string) => stderr.write(`\r${fit(text, columns)}`);
  const show = (done: number, path: string) => {
    const filled = Math.round((barWidth * done) / total);
    const bar = '█'.repeat(filled) + '░'.repeat(barWidth - filled);
    draw(' '.repeat(columns));
    draw(`${bar} ${done}/${total} ${visible(path)}`);
  };
  let done = 0;
  let shown = 0;
  if (total > 0) show(0, '');
  return {
    step(path) {
      done++;
      if (done < total && done - shown < total / 200) return;
      shown = done;
      show(done, path);
    },
    stop() {
      draw(' '.repeat(columns));
      stderr.write('\r');
    },
  };
}
