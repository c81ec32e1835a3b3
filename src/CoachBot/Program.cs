using CoachBot.Commands;

return await CommandLine.Run(args, new(Console.In, Console.Out, Console.Error));
