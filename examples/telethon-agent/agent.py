"""A small sales agent on Telethon: answers bursts as a whole, qualifies, books a call, follows up when asked to wait."""
import asyncio
import json
import os
import re
from datetime import timedelta
from zoneinfo import ZoneInfo

from telethon import TelegramClient, events
from telethon.sessions import StringSession

from talk import CITIES, KNOWLEDGE, QUESTIONS, WAIT, greeting, reflection, summary

SCALE = float(os.environ.get('STRESS_TIME_SCALE', '1'))  # how many times faster than life: 1 in production
PROSPECTS = os.environ.get('PROSPECTS_FILE', 'prospects.json')
MEETING = os.environ.get('MEETING_URL', 'https://meet.example.com/bali')
DEBOUNCE, READING, TYPING = 3, 1.5, 3  # seconds


def rest(seconds):
    return asyncio.sleep(seconds / SCALE)


class Prospect:
    """One client: what is known, what is asked, what is promised."""

    def __init__(self, peer, sender):
        self.peer = peer
        self.id, self.username, self.name = sender.id, sender.username, None
        self.facts, self.said, self.unanswered = {}, set(), []
        self.asked = self.offers = self.slot = self.booked = self.promise = self.now = self.work = None

    def row(self):
        status = 'zoom_scheduled' if self.booked else 'in_conversation'
        return {
            'telegram_id': str(self.id), 'username': self.username, 'name': self.name, 'status': status,
            'email': self.facts.get('email'), 'call': self.booked, 'follow_up': self.promise,
            'notes': '; '.join(f'{name}: {value}' for name, value in self.facts.items() if name != 'email'),
        }


clients = {}


def save():
    """Whole and at once: whoever reads the file never sees half of it."""
    with open(PROSPECTS + '.new', 'w', encoding='utf8') as file:
        json.dump({'prospects': [client.row() for client in clients.values()]}, file, ensure_ascii=False, indent=2)
    os.replace(PROSPECTS + '.new', PROSPECTS)


def listen(client, text):
    """Takes in what the client said; True when anything new was learned."""
    before = len(client.facts)
    named = re.search(r'меня зовут (\w+)', text, re.I)
    client.name = client.name or (named and named.group(1).capitalize())
    for name, question in QUESTIONS.items():
        heard = re.search(question['heard'], text, re.I)
        if name not in client.facts and (heard or client.asked == name and ('?' not in text or name == 'worry')):
            client.facts[name] = heard.group(0) if heard else text
    for hour, day in (client.offers or {}).items():
        if not client.slot and re.search(rf'\b{hour}(:00)?\b', text):
            client.slot = day
    return len(client.facts) > before


def answers(client, text):
    return [answer for asks, answer in KNOWLEDGE if re.search(asks, text, re.I)]


def zone(client):
    city = client.facts['city'].lower()
    return next((found for stem, found in CITIES.items() if stem in city), CITIES['москв'])


def offer(client):
    """Two times on the client's clock: tomorrow at noon, and the day after it at four."""
    place, where = zone(client)
    today = client.now.astimezone(ZoneInfo(place)).replace(minute=0, second=0, microsecond=0)
    first, second = (today + timedelta(days=1)).replace(hour=12), (today + timedelta(days=2)).replace(hour=16)
    client.offers = {'12': first, '16': second}
    return f'Вам удобнее завтра в 12:00 или послезавтра в 16:00 ({where})?'


def wording(client, name):
    """Who asks a second time asks in other words."""
    first, again = QUESTIONS[name]['ask']
    return again if first in client.said else first


def next_step(client):
    """What moves the talk on: the next question, the two times, the e-mail, or the booking itself."""
    if client.booked:
        return []
    open_questions = [name for name in QUESTIONS if name not in client.facts]
    client.asked = next((name for name in open_questions if name != 'email'), None)
    if client.asked:
        return [wording(client, client.asked)]
    if not client.slot:
        return ([] if client.offers else [summary(client.facts)]) + [offer(client)]
    if 'email' in open_questions:
        client.asked = 'email'
        return [wording(client, 'email')]
    client.booked = client.slot.isoformat()
    save()  # before it is said: what is promised stands in the record
    when = 'завтра' if client.slot == client.offers['12'] else 'послезавтра'
    return [f"Записала Вас на {when} в {client.slot:%H:%M} ({zone(client)[1]}). Ссылка: {MEETING}\n"
            f"Приглашение придёт на {client.facts['email']}."]


def compose(client, texts):
    text = '\n'.join(texts)
    wait = re.search(WAIT, text, re.I)
    if wait:
        client.promise = int(wait.group(2)) * 60
        return f'Конечно, не отвлекаю: напишу Вам {wait.group(1)}.'
    first = not client.said
    learned = listen(client, text)
    parts = [greeting(client.name)] if first else []
    parts += [answer for answer in answers(client, text) if answer not in client.said]
    if learned and not first and client.asked:
        parts[:0] = reflection(client.asked, text)
    parts += next_step(client)
    client.said.update(parts)
    return ' '.join(parts) or 'На связи: если появятся вопросы, просто напишите.'


def report(work):
    """What fails in a task is told, or it would look like silence."""
    if not work.cancelled() and work.exception():
        print(f'could not answer: {work.exception()!r}', flush=True)


async def answer(bot, client):
    """Waits for the end of the burst and answers all of it; a message that comes in between begins it anew."""
    await rest(DEBOUNCE)
    await rest(READING)
    await bot.send_read_acknowledge(client.peer)
    async with bot.action(client.peer, 'typing'):
        await rest(TYPING)
    await asyncio.shield(speak(bot, client, compose(client, client.unanswered)))
    if client.promise:
        await rest(client.promise)
        client.promise = None
        name = f'{client.name}, возвращаюсь' if client.name else 'Возвращаюсь'
        await asyncio.shield(speak(bot, client, ' '.join([f'{name}, как договорились.', *next_step(client)])))


async def speak(bot, client, text):
    client.unanswered = []  # before the first await: what comes from now on is another turn
    await bot.send_message(client.peer, text)
    save()


async def main():
    env = os.environ
    bot = TelegramClient(StringSession(env['TELETHON_SESSION']), int(env['TELEGRAM_API_ID']), env['TELEGRAM_API_HASH'])

    @bot.on(events.NewMessage(incoming=True, func=lambda event: event.is_private))
    async def hear(event):
        if event.sender_id not in clients:
            found = Prospect(await event.get_input_chat(), await event.get_sender())
            clients.setdefault(event.sender_id, found)  # another message may have been quicker
        client = clients[event.sender_id]
        client.unanswered.append(event.raw_text)
        client.now, client.promise = event.date, None  # whoever writes need not be reminded
        if client.work:
            client.work.cancel()
        client.work = asyncio.ensure_future(answer(bot, client))
        client.work.add_done_callback(report)

    await bot.start()
    print(f'agent ready: @{(await bot.get_me()).username}', flush=True)
    await bot.run_until_disconnected()


asyncio.run(main())
