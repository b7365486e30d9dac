// A refusal as the server put it, or the network's failure (status 0).

export interface Fault {
  code: number;
  message: string;
  remedy?: string;
  documentation_url?: string;
  source?: { pointer?: string };
}

export class Problem extends Error {
  readonly status: number;
  readonly faults: Fault[];
  readonly requestId: string;
  readonly retryAfterSeconds: number;

  constructor(status: number, faults: Fault[], requestId = "", retryAfterSeconds = 0) {
    super(faults[0]?.message ?? `HTTP ${status}`);
    this.name = "Problem";
    this.status = status;
    this.faults = faults;
    this.requestId = requestId;
    this.retryAfterSeconds = retryAfterSeconds;
  }

  get code(): number {
    return this.faults[0]?.code ?? 0;
  }
  get remedy(): string | undefined {
    return this.faults[0]?.remedy;
  }
  get isOffline(): boolean {
    return this.status === 0;
  }
  has(code: number): boolean {
    return this.faults.some((fault) => fault.code === code);
  }
}

export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  return new Problem(0, [{ code: 0, message: error instanceof Error ? error.message : String(error) }]);
}
