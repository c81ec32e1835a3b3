using CoachBot.Emulators.Telegram.Control;

switch (args)
{
    case ["telegram", .. var rest]:
        return await TelegramCommand.Run(rest, Console.Out);
    default:
        await Console.Error.WriteLineAsync("CoachBot.Emulators telegram|discord");
        return 2;
}
