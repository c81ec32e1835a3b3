using CoachBot.Core.Dialogs;
using CoachBot.Discord.People;
using CoachBot.Discord.Wire.Rest;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace CoachBot.Discord.Commands;

/// <summary>Tells Discord our commands, and only when they have changed: there is a day's limit, and nothing waits for this.</summary>
internal sealed class CommandRegistration(RestClient rest, Identity self, Lent lent, ILogger log)
{
    private const string NoteName = "commands";
    private const int Lacking = 404;
    private static readonly Duration untilLoaded = Duration.FromMinutes(1);
    private static readonly Duration betweenLooks = Duration.FromHours(3);

    private bool isTold;

    public async Task Run(CancellationToken stop)
    {
        var application = await self.WhenApplication.WaitAsync(stop);
        while (!stop.IsCancellationRequested)
        {
            var script = lent.Scripts.Current;
            if (script is not null) await TryRegister(application, script, stop);
            await lent.Clock.WaitUntil(lent.Clock.GetCurrentInstant() + (script is null ? untilLoaded : betweenLooks), stop);
        }
    }

    /// <summary>Whatever goes wrong here costs the menu, never the channel.</summary>
    private async Task TryRegister(string application, Script script, CancellationToken stop)
    {
        try
        {
            await Register(application, CommandList.Of(script), stop);
        }
        catch (Exception e) when (!stop.IsCancellationRequested)
        {
            log.LogError("The commands could not be told to Discord: {Type}\n{Stack}", e.GetType().Name, e.StackTrace);
        }
    }

    private async Task Register(string application, Payload list, CancellationToken stop)
    {
        var hash = $"{application}/{CommandList.HashOf(list)}";
        if (await lent.Notes.NoteOf(DiscordChannel.ChannelName, NoteName, stop) == hash) return;
        var answer = await rest.Send(DiscordApi.PutCommands(application, list), stop);
        if (answer is Answer.Done) lent.Notes.Note(DiscordChannel.ChannelName, NoteName, hash);
        else if (answer is Answer.Refused { Status: Lacking }) SayOnce();
        else log.LogWarning("Discord did not take the commands ({Answer}); tried again in {Hours} hours.", Named(answer), betweenLooks.TotalHours);
    }

    private void SayOnce()
    {
        if (!isTold) log.LogWarning("This server takes no commands; people can type them.");
        isTold = true;
    }

    private static string Named(Answer answer) => answer is Answer.Refused refused ? $"{refused.Status}/{refused.Code}" : answer.GetType().Name;
}
