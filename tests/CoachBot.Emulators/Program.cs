using CoachBot.Emulators.Discord;
using CoachBot.Emulators.Telegram.Control;

switch (args)
{
    case ["telegram", .. var rest]:
        return await TelegramCommand.Run(rest, Console.Out);
    case ["discord", .. var rest]:
        return await DiscordLine.Run(rest);
    default:
        await Console.Error.WriteLineAsync("CoachBot.Emulators telegram|discord [--port N] [--token T]");
        return 2;
}
