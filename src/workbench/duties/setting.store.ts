import { sql } from "kysely";
import { change, type ReadDb, run, type WriteTx } from "../../database/database.ts";
import type { BodyId } from "../../kernel/ids.ts";
import { DEFAULT_SETTING, type OfficeSetting } from "./setting.ts";

export async function readSetting(read: ReadDb, body: BodyId): Promise<OfficeSetting> {
  const [row] = await run(
    read,
    sql<OfficeSetting>`
      select every, notice_months as "noticeMonths", renew_months as "renewMonths", revive_years as "reviveYears",
        silent_months as "silentMonths"
      from office_setting where body_id = ${body}`,
  );
  return row ?? DEFAULT_SETTING;
}

export async function putSetting(tx: WriteTx, body: BodyId, setting: OfficeSetting): Promise<void> {
  const { every, noticeMonths, renewMonths, reviveYears, silentMonths } = setting;
  await change(
    tx,
    sql`
      insert into office_setting (body_id, every, notice_months, renew_months, revive_years, silent_months)
      values (${body}, ${every}, ${noticeMonths}, ${renewMonths}, ${reviveYears}, ${silentMonths})
      on conflict (body_id) do update set every = excluded.every, notice_months = excluded.notice_months,
        renew_months = excluded.renew_months, revive_years = excluded.revive_years,
        silent_months = excluded.silent_months`,
  );
}
