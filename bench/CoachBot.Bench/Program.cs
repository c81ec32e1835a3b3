using CoachBot.Bench;

switch (args)
{
    case ["telegram", var coach]:
        return await TelegramBench.Run(coach, Console.Out);
    case ["echo", var url, var token]:
        await EchoBot.Run(url, token);
        return 0;
    default:
        await Console.Error.WriteLineAsync("CoachBot.Bench telegram <CoachBot.dll>; usually by way of: ./coach bench telegram");
        return 2;
}
