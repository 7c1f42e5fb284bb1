import { Hono } from "hono";
import { describe, expect, it } from "vitest";
import { clientAddress } from "./client-address.ts";

/** The address that is counted for a request from this peer with this header. */
async function counted(proxies: number, peer: string | null, forwarded?: string): Promise<string> {
  const app = new Hono();
  app.get("/", (c) => c.text(clientAddress(c, proxies)));
  const headers = forwarded === undefined ? {} : { "x-forwarded-for": forwarded };
  const env = peer === null ? {} : { incoming: { socket: { remoteAddress: peer } } };
  return (await app.request("/", { headers }, env)).text();
}

describe("the address of who asks", () => {
  it("is not what they write: without a proxy the header is not read", async () => {
    expect(await counted(0, "203.0.113.7", "198.51.100.1")).toBe("203.0.113.7");
  });

  it("behind one proxy is the entry that it added, however many stand before", async () => {
    expect(await counted(1, "10.0.0.1", "203.0.113.7")).toBe("203.0.113.7");
    expect(await counted(1, "10.0.0.1", "1.1.1.1, 2.2.2.2, 203.0.113.7")).toBe("203.0.113.7");
    expect(await counted(1, "10.0.0.1", "spoofed,, 203.0.113.7 ")).toBe("203.0.113.7");
  });

  it("behind two is the second from the right", async () => {
    expect(await counted(2, "10.0.0.1", "9.9.9.9, 203.0.113.7, 10.0.0.2")).toBe("203.0.113.7");
  });

  it("is the peer's where the header has too few entries: it came past the proxies", async () => {
    expect(await counted(2, "203.0.113.7", "9.9.9.9")).toBe("203.0.113.7");
    expect(await counted(1, "203.0.113.7")).toBe("203.0.113.7");
    expect(await counted(1, null)).toBe("unknown");
  });
});

describe("a household of IPv6", () => {
  it.each([
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
    ["2001:DB8:1:2::1", "2001:db8:1:2"],
    ["2001:db8:1:2::", "2001:db8:1:2"],
    ["2001:db8::1", "2001:db8:0:0"],
    ["::1", "0:0:0:0"],
    ["fe80::1", "fe80:0:0:0"],
  ])("%s counts as %s", async (peer, net) => {
    expect(await counted(0, peer)).toBe(net);
  });

  it("is not that of IPv4 in its clothes", async () => {
    expect(await counted(0, "::ffff:203.0.113.7")).toBe("203.0.113.7");
    expect(await counted(0, "::FFFF:203.0.113.8")).toBe("203.0.113.8");
  });

  it("next door counts by itself", async () => {
    expect(await counted(0, "2001:db8:1:3::1")).not.toBe(await counted(0, "2001:db8:1:2::1"));
  });
});
