import type { Context } from "hono";
import { askerOf } from "../../../http/access/asker-of.ts";
import { addressOf, localHref } from "../../../web/language.ts";
import { translator } from "../../../web/messages.ts";
import { signInMessages } from "../page/sign-in.messages.ts";
import { returnPath } from "../return-path.ts";

/** The corner of every page: the way in, or who is signed in, what waits for them, and the way out. */
export function AccountSlot({ c }: { c: Context }) {
  const { language, path, query } = addressOf(c);
  const t = translator(signInMessages, language);
  const asker = askerOf(c);
  if (asker === null) {
    const to = returnPath(`${path}${query.size > 0 ? `?${query}` : ""}`);
    return (
      <p class="site-account">
        <a
          href={localHref(language, "/sign-in", to && to !== "/" ? new URLSearchParams({ to }) : undefined)}
          aria-current={path === "/sign-in" ? "page" : undefined}
        >
          {t("signInDo")}
        </a>
      </p>
    );
  }
  return (
    <nav class="site-account" aria-label={t("account")}>
      <a href={localHref(language, "/desk")} aria-current={path === "/desk" ? "page" : undefined}>
        {t("desk")}
      </a>
      <a
        class="site-account-name"
        href={localHref(language, "/account")}
        aria-current={path === "/account" ? "page" : undefined}
      >
        {asker.name}
      </a>
      <form method="post" action={localHref(language, "/sign-out")}>
        <button type="submit" class="link-button">
          {t("signOut")}
        </button>
      </form>
    </nav>
  );
}
