import { expect, test } from 'vitest'
import { asksForEmail } from './mail-request.ts'

test.for([
  'На какой e-mail прислать приглашение?',
  'Мой e-mail maria@example.com, а Ваша почта?',
  'Куда прислать приглашение?',
  'Куда Вам выслать ссылку?',
  'Куда прислать?',
  'На какой адрес выслать ссылку?',
  'Дайте почтовый адрес.',
  'Ваш имэйл?',
  'E-mail?',
  'Оставьте, пожалуйста, Вашу электронку.',
  'Напишите адрес, на который прислать приглашение.',
  'Напишите Ваш e-mail, и я пришлю приглашение.',
  'Осталась только Ваша почта для приглашения.',
  'Прислать Вам подборку на почту?',
  'Which address should the invite go to?',
  'Where shall I send the invite?',
  'Where should the invite go?',
  'Where do you want me to send the link?',
  'What’s the best address for the invitation?',
  'What email should I use?',
  'Could I have your e-mail?',
  'Your e-mail, please.',
  'I just need your email to send the invite.',
  'Send me your e-mail and I will send the invite.',
  'Can I email you the link?',
])('asks for the address: %s', (text) => {
  expect(asksForEmail(text)).toBe(true)
})

test.for([
  'Ссылку пришлю на почту накануне.',
  'Проверьте почту.',
  'Вы получили письмо на почту?',
  'Напишите мне на почту maria@example.com.',
  'Куда Вы планируете переехать?',
  'Куда Вы хотите отправить ребёнка учиться?',
  'По какому адресу Вы сейчас живёте?',
  'Какой адрес у виллы?',
  'Как часто Вы разбираете почту?',
  'Приглашение придёт на Вашу почту.',
  'I will email you the link tomorrow.',
  'The invite is in your email.',
  'Did you get my email?',
  'Could you check your email?',
  'How many emails do you send a day?',
  'Which email tool do you use?',
  'Drop me an email any time.',
  'Where do you want to send your children to school?',
  'Where do you send your invoices from?',
  'What address is the office at?',
])('does not: %s', (text) => {
  expect(asksForEmail(text)).toBe(false)
})
