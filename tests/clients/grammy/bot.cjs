// A bot on grammY, as its guide writes them. Prints one JSON object a line: what happened, and what it saw.
"use strict";
const { Bot, GrammyError, InlineKeyboard, InputFile } = require("grammy");
const { autoRetry } = require("@grammyjs/auto-retry");

const say = (happened, seen = {}) => console.log(JSON.stringify({ happened, ...seen }));
const { TELEGRAM_API: apiRoot, TELEGRAM_TOKEN: token } = process.env;
const bot = new Bot(token, { client: { apiRoot } });
// Every getUpdates that failed; what comes after this line waits and polls again.
bot.api.config.use(async (previous, method, payload, signal) => {
  try {
    return await previous(method, payload, signal);
  } catch (error) {
    if (method === "getUpdates" && !signal?.aborted) say("poll failed", { why: error.name });
    throw error;
  }
});

bot.api.config.use(autoRetry({ rethrowInternalServerErrors: false }));

const png = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");

bot.command("start", (ctx) => ctx.reply(`Hello ${ctx.from.first_name} <${ctx.from.language_code}> ${ctx.match}`));
bot.hears("ask", async (ctx) => {
  const sent = await ctx.reply("<b>Ready</b> &amp; set", { parse_mode: "HTML", reply_markup: new InlineKeyboard().text("Yes", "v1.a.yes").text("No", "v1.a.no").row().url("Read", "https://coach.example/") });
  say("asked", { text: sent.text, entities: sent.entities, rows: sent.reply_markup.inline_keyboard.length });
});
bot.callbackQuery(/^v1\.a\.(.+)$/, async (ctx) => {
  await ctx.answerCallbackQuery({ text: "Noted" });
  await ctx.editMessageText(`You said ${ctx.match[1]}`);
  say("pressed", { data: ctx.callbackQuery.data, text: ctx.callbackQuery.message.text });
  try {
    await ctx.editMessageText(`You said ${ctx.match[1]}`);
  } catch (error) {
    say("refused", { code: error.error_code, known: error instanceof GrammyError, description: error.description });
  }
});
bot.hears("picture", async (ctx) => {
  await ctx.replyWithChatAction("upload_photo");
  const first = await ctx.replyWithPhoto(new InputFile(png, "a.png"), { caption: "A stretch" });
  const id = first.photo.at(-1).file_id;
  const again = await ctx.replyWithPhoto(id);
  await ctx.replyWithDocument(new InputFile(Buffer.from("my days"), "days.txt"));
  say("uploaded", { caption: first.caption, same: again.photo.at(-1).file_unique_id === first.photo.at(-1).file_unique_id });
});
bot.on(":photo", async (ctx) => {
  const file = await ctx.getFile();
  const bytes = await (await fetch(`${apiRoot}/file/bot${token}/${file.file_path}`)).arrayBuffer();
  say("downloaded", { size: bytes.byteLength, caption: ctx.message.caption });
});
bot.hears("flood", async (ctx) => {
  for (let i = 1; i <= 3; i++) await ctx.reply(`flood ${i}`);
  say("flooded");
});
bot.hears("bye", async () => {
  say("leaving");
  await bot.stop();
  say("gone");
});
bot.on("edited_message:text", (ctx) => say("edited", { text: ctx.editedMessage.text }));
bot.on("my_chat_member", (ctx) => say("member", { status: ctx.myChatMember.new_chat_member.status }));
bot.on("message:text", (ctx) => say("heard", { text: ctx.message.text, chat: ctx.chat.type }));
bot.catch((failure) => say("failed", { code: failure.error.error_code, description: failure.error.description ?? String(failure.error) }));

(async () => {
  await bot.init();
  say("ready", { id: bot.botInfo.id, username: bot.botInfo.username });
  await bot.api.setMyCommands([{ command: "start", description: "Begin" }], { language_code: "de", scope: { type: "all_private_chats" } });
  await bot.start({ allowed_updates: ["message", "edited_message", "callback_query", "my_chat_member"], onStart: () => say("started") });
})().catch((error) => {
  say("stopped", { code: error.error_code, description: error.description ?? String(error) });
  process.exitCode = 1;
});
