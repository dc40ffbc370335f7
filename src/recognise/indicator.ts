// STAND-IN
import type { Recogniser } from '../model/recogniser.js';
export function indicatorRecogniser(): Recogniser { return () => []; }
