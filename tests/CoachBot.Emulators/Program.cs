using CoachBot.Emulators.Discord;

switch (args.FirstOrDefault())
{
    case "discord":
        return await DiscordLine.Run(args[1..]);
    default:
        await Console.Error.WriteLineAsync("CoachBot.Emulators discord [--port N] [--token T] [--scale F]");
        return 2;
}
