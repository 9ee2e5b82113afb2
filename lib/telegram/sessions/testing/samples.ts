/** Sessions as other libraries wrote them, all with this key, which opens nothing. */
export const SAMPLE_KEY = Buffer.from(Array.from({ length: 256 }, (_, index) => (index * 7 + 129) % 256)).toString(
  'hex',
)

export const SAMPLES = {
  /** Telethon 1.25.1: data centre 2 at 127.0.0.1:40123. */
  telethon:
    '1An8AAAGcu4GIj5adpKuyucDHztXc4-rx-P8GDRQbIikwNz5FTFNaYWhvdn2Ei5KZoKeutbzDytHY3-bt9PsCCRAXHiUsMzpBSE9' +
    'WXWRrcnmAh46VnKOqsbi_xs3U2-Lp8Pf-BQwTGiEoLzY9REtSWWBnbnV8g4qRmJ-mrbS7wsnQ197l7PP6AQgPFh0kKzI5QEdOVVx' +
    'janF4f4aNlJuiqbC3vsXM09rh6O_2_QQLEhkgJy41PENKUVhfZm10e4KJkJeepayzusHIz9bd5Ovy-QAHDhUcIyoxOD9GTVRbYml' +
    'wd36FjJOaoaivtr3Ey9LZ4Ofu9fwDChEYHyYtNDtCSVBXXmVsc3o=',
  /** Telethon 1.25.1: data centre 4 at [2001:67c:4e8:f004::a]:443. */
  telethonIpv6:
    '1BCABBnwE6PAEAAAAAAAAAAoBu4GIj5adpKuyucDHztXc4-rx-P8GDRQbIikwNz5FTFNaYWhvdn2Ei5KZoKeutbzDytHY3-bt9Ps' +
    'CCRAXHiUsMzpBSE9WXWRrcnmAh46VnKOqsbi_xs3U2-Lp8Pf-BQwTGiEoLzY9REtSWWBnbnV8g4qRmJ-mrbS7wsnQ197l7PP6AQg' +
    'PFh0kKzI5QEdOVVxjanF4f4aNlJuiqbC3vsXM09rh6O_2_QQLEhkgJy41PENKUVhfZm10e4KJkJeepayzusHIz9bd5Ovy-QAHDhU' +
    'cIyoxOD9GTVRbYmlwd36FjJOaoaivtr3Ey9LZ4Ofu9fwDChEYHyYtNDtCSVBXXmVsc3o=',
  /** @mtcute/core 0.29.7: data centre 2 at 127.0.0.1:40123. */
  mtcute:
    'AwAAAAATAgIACTEyNy4wLjAuMQAAu5wAAP4AAQCBiI-WnaSrsrnAx87V3OPq8fj_Bg0UGyIpMDc-RUxTWmFob3Z9hIuSmaCnrrW8' +
    'w8rR2N_m7fT7AgkQFx4lLDM6QUhPVl1ka3J5gIeOlZyjqrG4v8bN1Nvi6fD3_gUMExohKC82PURLUllgZ251fIOKkZifpq20u8LJ' +
    '0Nfe5ezz-gEIDxYdJCsyOUBHTlVcY2pxeH-GjZSboqmwt77FzNPa4ejv9v0ECxIZICcuNTxDSlFYX2ZtdHuCiZCXnqWss7rByM_W' +
    '3eTr8vkABw4VHCMqMTg_Rk1UW2JpcHd-hYyTmqGor7a9xMvS2eDn7vX8AwoRGB8mLTQ7QklQV15lbHN6',
  /** @mtcute/core 0.29.7: data centre 4 at 149.154.167.91:443, another one for files, and the user. */
  mtcuteFull:
    'AwUAAAAXAgQADjE0OS4xNTQuMTY3LjkxALsBAAAXAgQCDzE0OS4xNTQuMTY2LjEyMLsBAABAUoXQXQYAADeXebz-AAEAgYiPlp2k' +
    'q7K5wMfO1dzj6vH4_wYNFBsiKTA3PkVMU1phaG92fYSLkpmgp661vMPK0djf5u30-wIJEBceJSwzOkFIT1ZdZGtyeYCHjpWco6qx' +
    'uL_GzdTb4unw9_4FDBMaISgvNj1ES1JZYGdudXyDipGYn6attLvCydDX3uXs8_oBCA8WHSQrMjlAR05VXGNqcXh_ho2Um6KpsLe-' +
    'xczT2uHo7_b9BAsSGSAnLjU8Q0pRWF9mbXR7gomQl56lrLO6wcjP1t3k6_L5AAcOFRwjKjE4P0ZNVFtiaXB3foWMk5qhqK-2vcTL' +
    '0tng5-71_AMKERgfJi00O0JJUFdeZWxzeg',
}
