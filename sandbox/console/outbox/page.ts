import { Hono } from 'hono';
import { html } from 'hono/html';
import { found } from '../../pages/page_error.ts';
import { live } from '../parts/live.ts';
import { searched } from '../parts/search.ts';
import { page } from '../shell/layout.ts';
import type { ConsolePage } from '../shell/page.ts';
import { type ConsoleEnv, viewOf } from '../shell/view.ts';
import { answers, mailDetail, marks } from './mail.ts';
import { mailList } from './mail_list.ts';
import { outboxWords as words } from './words.ts';

/** The mails that the account sent, in place of mailboxes. */
export const outboxPage: ConsolePage = { path: 'outbox', label: words.title, needsRunner: false, routes };

function routes(): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  app.get('/', (context) => {
    const view = viewOf(context);
    const { t, path } = view;
    const text = context.req.query('text') ?? '';
    const part = { id: 'mails', topics: ['mails'], path: path('list') } as const;
    return page(
      context,
      t(words.title),
      html`<p class="lead">${t(words.about)}</p><section class="card">${searched(part, t(words.search), text, mailList(view, text))}</section>`,
    );
  });
  app.get('/list', (context) => context.html(mailList(viewOf(context), context.req.query('text') ?? '')));
  app.get('/:id', (context) => {
    const view = viewOf(context);
    const mail = found(view.desk.box.console.mails.get(Number(context.req.param('id'))));
    const part = { id: 'marks', topics: ['mails'], path: view.path(mail.id, 'marks') } as const;
    return page(
      context,
      mail.subject,
      html`<p><a href="${view.path()}">← ${view.t(words.title)}</a></p>${live(part, marks(view, mail))}${mailDetail(view, mail)}`,
    );
  });
  app.get('/:id/marks', (context) => {
    const view = viewOf(context);
    return context.html(marks(view, found(view.desk.box.console.mails.get(Number(context.req.param('id'))))));
  });
  app.post('/:id/answer/:key', (context) => {
    const view = viewOf(context);
    const { box } = view.desk;
    const mail = found(box.console.mails.get(Number(context.req.param('id'))));
    const answer = found(mail.answers.find(({ key }) => key === context.req.param('key')));
    box.console.mails.answer(mail.id, answer.key);
    box.journal.changed('account');
    return context.html(answers(view, mail, answer));
  });
  return app;
}
