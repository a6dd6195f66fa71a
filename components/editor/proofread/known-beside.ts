import { requestJson } from "#components/ui/request-json.ts";
import type { Failure } from "#lib/action.ts";
import { parseServerMessage } from "#lib/collab/protocol.ts";
import type { CheckSetup } from "#lib/proofread/checking/checker.ts";
import type { Ignored } from "#lib/summaries/checking/queries.ts";
import type { FigureContext } from "../figures/figure-feed.ts";

type Listener = {
  setUp: (setup: CheckSetup) => void;
  ignored: (ignored: readonly Ignored[]) => void;
  failed: (failure: Failure) => void;
};

/** Rest (ms) before something is asked for anew: many changes may come at once. */
const pause = 40;

/** What proofreading knows beside the text, asked for anew whenever the server says that it changed. */
export class KnownBeside {
  readonly #listener: Listener;
  readonly #summary: string;
  #known = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #all = false;
  /** Of what is asked for twice the later answer counts. */
  #turn = 0;
  #ignoredTurn = 0;

  constructor({ editor, provider, summaryId }: FigureContext, listener: Listener) {
    this.#listener = listener;
    this.#summary = `/api/summaries/${summaryId}`;
    const told = ({ payload }: { payload: string }) => {
      const type = parseServerMessage(payload)?.type;
      if (type === "ignored" || type === "proofreading") this.#renewSoon(type === "proofreading");
    };
    const synced = () => this.#renewSoon(true);
    provider.on("stateless", told);
    provider.on("synced", synced);
    editor.on("destroy", () => {
      clearTimeout(this.#timer);
      this.#turn += 1;
      this.#ignoredTurn += 1;
      provider.off("stateless", told);
      provider.off("synced", synced);
    });
  }

  /** Asks for all of it. */
  async renew(): Promise<void> {
    const [turn, ignoredTurn] = [++this.#turn, ++this.#ignoredTurn];
    type Answer = { setup: CheckSetup; ignored: Ignored[] };
    const result = await requestJson<Answer>(`${this.#summary}/checking`);
    if (turn !== this.#turn) return;
    if (!result.ok) return this.#listener.failed(result.error);
    this.#known = true;
    if (ignoredTurn === this.#ignoredTurn) this.#listener.ignored(result.value.ignored);
    this.#listener.setUp(result.value.setup);
  }

  /** Takes what is ignored from an answer to something else; what was asked before counts no more. */
  takeIgnored(ignored: readonly Ignored[]): void {
    this.#ignoredTurn += 1;
    this.#listener.ignored(ignored);
  }

  #renewSoon(all: boolean): void {
    this.#all ||= all;
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      void (this.#all || !this.#known ? this.renew() : this.#renewIgnored());
      this.#all = false;
    }, pause);
  }

  async #renewIgnored(): Promise<void> {
    const turn = ++this.#ignoredTurn;
    const result = await requestJson<Ignored[]>(`${this.#summary}/ignored`);
    if (result.ok && turn === this.#ignoredTurn) this.#listener.ignored(result.value);
  }
}
