import { execFileSync } from 'node:child_process';

/** Tests run against the sources and, for the dictionaries and the command line, against a fresh build. */
export default function build(): void {
  execFileSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit' });
}
