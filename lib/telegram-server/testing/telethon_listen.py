"""Listens with Telethon as it is: telethon_listen.py JSON, with a session string. Prints what it hears as JSON."""
import asyncio
import json
import sys

from telethon import TelegramClient, events
from telethon.sessions import StringSession

options = json.loads(sys.argv[1])


async def main():
    client = TelegramClient(StringSession(options['session']), 1, 'hash', retry_delay=0.1)

    @client.on(events.NewMessage(incoming=True))
    async def heard(event):
        print(json.dumps({'heard': event.raw_text}), flush=True)

    await client.connect()
    print(json.dumps({'me': (await client.get_me()).username}), flush=True)
    while options.get('asks'):
        await asyncio.sleep(0.5)
        await client.catch_up()
    await client.run_until_disconnected()


asyncio.run(main())
