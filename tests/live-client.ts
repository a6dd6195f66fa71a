import { HocuspocusProvider, HocuspocusProviderWebsocket } from "@hocuspocus/provider";
import { encode } from "next-auth/jwt";
import * as Y from "yjs";
import { parseServerMessage, type ServerMessage, type Ticket } from "#lib/collab/protocol.ts";
import { schemaVersion } from "#lib/document/schema.ts";

/** A browser's end of a live document, without the browser. */
export type LiveClient = {
  ydoc: Y.Doc;
  /** What the server said about saving, in order. */
  told: ServerMessage[];
  /** Why the server turned this client away; null while it has not. */
  refusal: () => string | null;
  readOnly: () => boolean;
  /** All text of the document, paragraphs on lines of their own. */
  text: () => string;
  /** Types a new paragraph at the end. */
  type: (text: string) => void;
  /** Resolves when the server has committed everything typed here. */
  saved: () => Promise<void>;
  close: () => void;
};

type Options = {
  url: string;
  summaryId: string;
  cookie: string;
  ticket: Partial<Ticket> & { epoch: string };
};

/** Cookie of a signed-in session, as next-auth writes it. */
export async function sessionCookie(sessionId: string): Promise<string> {
  const secret = process.env.NEXTAUTH_SECRET ?? "";
  return `next-auth.session-token=${await encode({ token: { sessionId }, secret })}`;
}

/** Opens a document; resolves when it is in sync or was refused. */
export async function openLive({ url, summaryId, cookie, ticket }: Options): Promise<LiveClient> {
  const { host } = new URL(url);
  class Socket extends WebSocket {
    constructor(address: string) {
      super(address, { headers: { cookie, origin: `http://${host}` } } as never);
    }
  }
  const ydoc = new Y.Doc();
  const told: ServerMessage[] = [];
  let refusal: string | null = null;
  let asked = 0;
  const socket = new HocuspocusProviderWebsocket({
    url,
    WebSocketPolyfill: Socket,
    delay: 50,
    minDelay: 20,
    maxDelay: 200,
  });
  const provider = new HocuspocusProvider({
    websocketProvider: socket,
    name: summaryId,
    document: ydoc,
    token: JSON.stringify({ schemaVersion, ...ticket }),
    onStateless: ({ payload }) => {
      const message = parseServerMessage(payload);
      if (message) told.push(message);
    },
    onAuthenticationFailed: ({ reason }) => {
      refusal = reason;
      socket.disconnect();
    },
  });
  provider.attach();
  await until(() => provider.isSynced || refusal !== null);
  const fragment = ydoc.getXmlFragment("default");
  return {
    ydoc,
    told,
    refusal: () => refusal,
    readOnly: () => provider.authorizedScope === "readonly",
    text: () =>
      fragment
        .toArray()
        .map((block) => (block instanceof Y.XmlElement ? textOf(block) : ""))
        .join("\n"),
    type: (text) => {
      const paragraph = new Y.XmlElement("paragraph");
      paragraph.insert(0, [new Y.XmlText(text)]);
      fragment.push([paragraph]);
    },
    saved: async () => {
      asked += 1;
      const n = asked;
      provider.sendStateless(JSON.stringify({ type: "save", n }));
      await until(() => told.some((message) => message.type === "saved" && message.n === n));
    },
    close: () => {
      provider.destroy();
      socket.destroy();
    },
  };
}

/** Waits for something that happens by itself soon. */
export async function until(condition: () => boolean | Promise<boolean>, limit = 10_000): Promise<void> {
  const deadline = Date.now() + limit;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error(`waited ${limit} ms in vain for: ${condition}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

function textOf(element: Y.XmlElement): string {
  return element
    .toArray()
    .map((child) =>
      child instanceof Y.XmlText
        ? child
            .toDelta()
            .map((part: { insert: string }) => part.insert)
            .join("")
        : "",
    )
    .join("");
}
