"""Chats with Telethon as it is: telethon_media.py JSON, with a session file. Prints what it saw as JSON, line by line."""
import asyncio
import hashlib
import io
import json
import sys

from telethon import TelegramClient, events
from telethon.tl.types import DocumentAttributeAudio

options = json.loads(sys.argv[1])


def tell(what):
    print(json.dumps(what), flush=True)


async def describe(message):
    data = await message.download_media(bytes) if message.media else b''
    kind = next((k for k in ('voice', 'photo', 'document') if getattr(message, k)), 'text')
    return {
        'kind': kind,
        'text': message.message,
        'sha': hashlib.sha256(data).hexdigest() if message.media else None,
        'name': message.file.name if message.file else None,
        'seconds': message.file.duration if kind == 'voice' else None,
        'answers': message.reply_to_msg_id,
        'forwarded': bool(message.forward),
    }


async def main():
    client = TelegramClient(options['file'], 1, 'hash', connection_retries=1, flood_sleep_threshold=0)
    done = asyncio.Event()
    lock = asyncio.Lock()

    @client.on(events.NewMessage(incoming=True))
    async def heard(event):
        async with lock:
            if event.raw_text == 'your turn':
                return done.set()
            tell(await describe(event.message))

    @client.on(events.MessageEdited(incoming=True))
    async def edited(event):
        tell({'edited': event.raw_text})

    @client.on(events.MessageDeleted)
    async def deleted(event):
        tell({'deleted': event.deleted_ids})

    await client.connect()
    tell({'me': (await client.get_me()).username})
    await done.wait()
    peer = options['peer']
    file = io.BytesIO(bytes(options['bytes'] * [7]))
    file.name = 'plan.pdf'
    document = await client.send_file(peer, file, caption='the plan', force_document=True)
    voice = io.BytesIO(b'OggS voice')
    voice.name = 'voice.ogg'
    await client.send_file(peer, voice, attributes=[DocumentAttributeAudio(duration=9, voice=True)], voice_note=True)
    again = await client.send_file(peer, document.media, caption='once more')
    await client.send_message(peer, 'as I said', reply_to=document)
    await client.forward_messages(peer, document)
    await client.edit_message(peer, again, 'for the last time')
    await client.delete_messages(peer, [again.id], revoke=True)
    tell({'sent': document.id})
    await client.disconnect()


asyncio.run(main())
