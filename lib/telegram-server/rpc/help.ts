import type { TlObject } from '../tl/value.ts'
import { MAX_TEXT_LENGTH } from '../world/message.ts'
import type { OpenMethods } from './dispatcher.ts'
import type { Services } from './services.ts'

const CONFIG_VALID_FOR_S = 3600
const TWO_DAYS_S = 48 * 3600

/** What clients ask before anything else. */
export function helpMethods({ views, address }: Services): OpenMethods {
  const emptyObject: TlObject = { _: 'jsonObject', value: [] }
  return {
    'help.getConfig': () => {
      const { host, port, dcId } = address()
      return {
        _: 'config',
        date: views.date,
        expires: views.date + CONFIG_VALID_FOR_S,
        test_mode: false,
        this_dc: dcId,
        // the only one: a client that knew others would leave for the real Telegram
        dc_options: [{ _: 'dcOption', id: dcId, ip_address: host, port, this_port_only: true }],
        dc_txt_domain_name: '',
        chat_size_max: 200,
        megagroup_size_max: 0,
        forwarded_count_max: 100,
        online_update_period_ms: 120_000,
        offline_blur_timeout_ms: 5000,
        offline_idle_timeout_ms: 30_000,
        online_cloud_timeout_ms: 300_000,
        notify_cloud_delay_ms: 30_000,
        notify_default_delay_ms: 1500,
        push_chat_period_ms: 60_000,
        push_chat_limit: 2,
        edit_time_limit: TWO_DAYS_S,
        revoke_time_limit: 2_147_483_647,
        revoke_pm_time_limit: 2_147_483_647,
        rating_e_decay: 2_419_200,
        stickers_recent_limit: 0,
        channels_read_media_period: 604_800,
        call_receive_timeout_ms: 20_000,
        call_ring_timeout_ms: 90_000,
        call_connect_timeout_ms: 30_000,
        call_packet_timeout_ms: 10_000,
        me_url_prefix: 'https://t.me/',
        caption_length_max: MAX_TEXT_LENGTH,
        message_length_max: MAX_TEXT_LENGTH,
        webfile_dc_id: dcId,
      }
    },
    // before layer 148 the call has no hash and the answer is the bare object
    'help.getAppConfig': (call) =>
      call.hash === undefined ? emptyObject : { _: 'help.appConfig', hash: 0, config: emptyObject },
    'help.getNearestDc': () => {
      const { dcId } = address()
      return { _: 'nearestDc', country: '', this_dc: dcId, nearest_dc: dcId }
    },
  }
}
