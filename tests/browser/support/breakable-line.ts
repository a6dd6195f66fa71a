import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** A line to a server that can be cut and mended: whoever uses it sees a server that is gone. */
export type BreakableLine = { port: number; cut: () => void; mend: () => void; close: () => void };

/** Listens on a free port of 127.0.0.1 and passes everything on to `port` while the line holds. */
export async function breakableLine(port: number): Promise<BreakableLine> {
  const sockets = new Set<Socket>();
  let broken = false;
  const server = createServer((near) => {
    if (broken) return void near.destroy();
    const far = connect(port, "127.0.0.1");
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one);
      one.pipe(other);
      one.on("error", () => other.destroy());
      one.on("close", () => {
        sockets.delete(one);
        other.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    cut: () => {
      broken = true;
      for (const socket of sockets) socket.destroy();
    },
    mend: () => {
      broken = false;
    },
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}
