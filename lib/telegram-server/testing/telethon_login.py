"""Logs in with Telethon as it is: telethon_login.py JSON. Prints what happened as JSON."""
import asyncio
import json
import sys
import types

from telethon import TelegramClient, errors, functions
from telethon.crypto import rsa
from telethon.sessions import StringSession

options = json.loads(sys.argv[1])
rsa.add_key(options['publicKey'], old=False)


async def main():
    session = StringSession()
    session.set_dc(options['dcId'], options['host'], options['port'])
    client = TelegramClient(session, 1, 'hash', connection_retries=1, flood_sleep_threshold=0)
    await client.connect()
    told = {'refused': []}
    sent = await client.send_code_request(options['phone'])
    print(json.dumps({'ask': 'code'}), flush=True)
    code = sys.stdin.readline().strip()
    try:
        await client.sign_in(options['phone'], '00000', phone_code_hash=sent.phone_code_hash)
    except errors.PhoneCodeInvalidError:
        told['refused'].append('code')
    try:
        await client.sign_in(options['phone'], code, phone_code_hash=sent.phone_code_hash)
    except errors.SessionPasswordNeededError:
        told['refused'].append('no password')
        try:
            await client.sign_in(password='wrong')
        except errors.PasswordHashInvalidError:
            told['refused'].append('password')
        await client.sign_in(password=options['password'])
    told['me'] = (await client.get_me()).username
    await client.edit_2fa(current_password=options['password'], new_password='another', hint='new')
    told['hint'] = (await client(functions.account.GetPasswordRequest())).hint
    await client.edit_2fa(current_password='another', new_password=None)
    told['has_password'] = bool((await client(functions.account.GetPasswordRequest())).has_password)
    told['out'] = await client.log_out()
    print(json.dumps(told), flush=True)


asyncio.run(main())
