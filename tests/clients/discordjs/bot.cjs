// A bot on discord.js, as its guide writes them. Prints one JSON object a line: what happened, and what it saw.
"use strict";
const {
  ActionRowBuilder, ApplicationIntegrationType, ButtonBuilder, ButtonStyle, Client, GatewayIntentBits, InteractionContextType, LabelBuilder,
  MessageFlags, ModalBuilder, Partials, SlashCommandBuilder, StringSelectMenuBuilder, TextInputBuilder, TextInputStyle,
} = require("discord.js");

const say = (happened, seen = {}) => console.log(JSON.stringify({ happened, ...seen }));
const client = new Client({
  intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
  partials: [Partials.Channel],
  rest: { api: process.env.DISCORD_API, retries: 2 },
});

const row = (...parts) => new ActionRowBuilder().addComponents(...parts);
const button = (id, label) => new ButtonBuilder().setCustomId(id).setLabel(label).setStyle(ButtonStyle.Primary);
const everywhere = (command) => command
  .setContexts(InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel)
  .setIntegrationTypes(ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall);

const commands = [
  everywhere(new SlashCommandBuilder().setName("start").setDescription("Say hello").setDescriptionLocalizations({ de: "Sag hallo" })),
  everywhere(new SlashCommandBuilder().setName("slow").setDescription("Think first")),
  everywhere(new SlashCommandBuilder().setName("form").setDescription("How it is done")
    .addStringOption((option) => option.setName("exercise").setDescription("Which one").setAutocomplete(true).setRequired(true))),
];

const onWords = {
  async hello(message) {
    const sent = await message.channel.send({
      content: "Hi", nonce: "row-1", enforceNonce: true, allowedMentions: { parse: [] },
      components: [
        row(button("yes", "Yes"), button("later", "Later"), button("write", "Write")),
        row(new StringSelectMenuBuilder().setCustomId("where").addOptions({ label: "Left", value: "l" }, { label: "Right", value: "r" }).setMinValues(1).setMaxValues(2)),
      ],
    });
    say("sent", { nonce: sent.nonce, controls: sent.components.length });
  },
  async twice(message) {
    const send = () => message.channel.send({ content: "Once", nonce: "row-2", enforceNonce: true });
    say("twice", { same: (await send()).id === (await send()).id });
  },
  async file(message) {
    const sent = await message.channel.send({ files: [{ attachment: Buffer.from([1, 2, 3]), name: "straße.png", description: "A stretch" }] });
    const [file] = sent.attachments.values();
    say("uploaded", { name: file.name, description: file.description, size: file.size });
  },
  async flood(message) {
    await message.channel.sendTyping();
    const sent = await Promise.all(Array.from({ length: 7 }, (_, n) => message.channel.send(`Message ${n}`)));
    say("flooded", { sent: sent.length });
  },
  async empty(message) {
    await message.channel.send("x".repeat(2001)).catch((error) => say("refused", { code: error.code, text: error.message }));
  },
  async bye() {
    await client.destroy();
    say("gone");
  },
};

const onCommand = {
  start: (interaction) => interaction.reply({ content: `Welcome ${interaction.user.displayName}`, flags: MessageFlags.Ephemeral }),
  async slow(interaction) {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    await interaction.editReply("Here it is");
    await interaction.followUp({ content: "And more", flags: MessageFlags.Ephemeral });
    const original = await interaction.fetchReply();
    await interaction.deleteReply();
    say("slow", { ephemeral: original.flags.has(MessageFlags.Ephemeral), content: original.content });
  },
  form: (interaction) => interaction.reply(`The form of ${interaction.options.getString("exercise")}`),
};

const onControl = {
  yes: (interaction) => interaction.update({ content: "You said yes", components: [] }),
  async later(interaction) {
    await interaction.deferUpdate();
    await interaction.editReply({ content: "Later, then", components: [] });
  },
  write: (interaction) => interaction.showModal(new ModalBuilder().setCustomId("note").setTitle("A note").addLabelComponents(
    new LabelBuilder().setLabel("Words").setTextInputComponent(new TextInputBuilder().setCustomId("words").setStyle(TextInputStyle.Paragraph)))),
  where: (interaction) => interaction.update({ content: `Chosen: ${interaction.values.join(",")}`, components: [] }),
};

async function answer(interaction) {
  say("interaction", { type: interaction.type, locale: interaction.locale, guild: interaction.inGuild(), context: interaction.context });
  if (interaction.isAutocomplete()) {
    const { name, value } = interaction.options.getFocused(true);
    return interaction.respond([{ name: `${name} ${value}...`, value: "hip-thrust" }]);
  }
  if (interaction.isChatInputCommand()) return onCommand[interaction.commandName](interaction);
  if (interaction.isModalSubmit()) return interaction.reply({ content: `Noted: ${interaction.fields.getTextInputValue("words")}`, flags: MessageFlags.Ephemeral });
  return onControl[interaction.customId](interaction);
}

client.on("clientReady", async () => {
  say("ready", { user: client.user.id, guilds: client.guilds.cache.size });
  const registered = await client.application.commands.set(commands);
  say("registered", { commands: [...registered.values()].map((command) => command.name) });
});
client.on("messageCreate", (message) => {
  if (message.author.bot) return undefined;
  say("message", { content: message.content, guild: message.inGuild(), mentioned: message.mentions.has(client.user) });
  return onWords[message.content]?.(message).catch((error) => say("error", { text: String(error) }));
});
client.on("messageUpdate", (_, message) => message.author.bot || say("edited", { content: message.content }));
client.on("interactionCreate", (interaction) => answer(interaction).catch((error) => say("error", { text: String(error) })));
client.on("shardReconnecting", () => say("reconnecting"));
client.on("shardResume", (shard, replayed) => say("resumed", { replayed }));
client.on("shardDisconnect", (event) => say("disconnected", { code: event.code }));
client.on("error", (error) => say("error", { text: String(error) }));
client.rest.on("rateLimited", (limit) => say("limited", { global: limit.global, scope: limit.scope, method: limit.method }));
client.login(process.env.DISCORD_TOKEN).catch((error) => {
  say("refused", { code: error.code ?? null, text: error.message });
  process.exitCode = 1;
});
