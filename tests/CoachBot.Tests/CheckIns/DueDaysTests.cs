using CoachBot.Core.Conversations;
using CoachBot.Core.Dialogs;
using CoachBot.Router;
using CoachBot.Router.Clocks;
using CoachBot.Router.Turns;
using CoachBot.Simulations;
using CoachBot.Store;
using CoachBot.Tests.Conversations;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using Xunit;

namespace CoachBot.Tests.CheckIns;

/// <summary>Three zones through the running bot, over both clock changes where a zone has them: one check-in for each local day.</summary>
public sealed class DueDaysTests
{
    private const int Days = 60;

    [Theory]
    [InlineData("Europe/London", "2026-03-01", "1:30 am", 1, 30)]
    [InlineData("Africa/Casablanca", "2026-02-01", "2:30 am", 2, 30)]
    [InlineData("Australia/Lord_Howe", "2026-03-10", "11:45 pm", 23, 45)]
    [InlineData("America/New_York", "2026-10-10", "8 pm", 20, 0)]
    public async Task Each_local_day_has_one_check_in_at_its_time(string zoneId, string from, string words, int hour, int minute)
    {
        var zone = DateTimeZoneProviders.Tzdb[zoneId];
        var first = NodaTime.Text.LocalDatePattern.Iso.Parse(from).Value;
        await using var store = new MemoryStore();
        var clock = new ManualClock((first + new LocalTime(12, 0)).InZoneStrictly(zone).ToInstant());
        var said = new List<(ZonedDateTime At, Message Message)>();
        var scripts = new Scripts();
        scripts.Replace(TheScript.Script);
        var channel = new SimulatedChannel((_, message) => said.Add((clock.GetCurrentInstant().InZone(zone), message)));
        var parts = Wiring.TurnLoop(store, [channel], Wiring.Coaching(scripts, "GB"), clock, NullLoggerFactory.Instance);
        var person = new Speaker(parts.Router, clock, new ClientHints("en-GB", zoneId, "GB"), said);
        await person.MakePlan(words);
        var end = clock.GetCurrentInstant() + Duration.FromDays(Days);
        while (await store.NextDue(clock.GetCurrentInstant(), CancellationToken.None) is { } due && due <= end)
        {
            clock.AdvanceTo(due);
            await parts.Timers.TakeDue(CancellationToken.None);
            await person.AnswerAll();
        }

        var asked = said.Where(one => one.Message.Urgency == Urgency.Proactive).Select(one => one.At).ToList();
        Assert.Equal(Enumerable.Range(1, Days).Select(day => first.PlusDays(day)).Take(asked.Count), asked.Select(at => at.Date));
        Assert.InRange(asked.Count, Days - 1, Days);
        Assert.True(asked.Count(at => at.TimeOfDay != new LocalTime(hour, minute)) <= 1);
    }

    /// <summary>Says what a calm person says, through the router.</summary>
    private sealed class Speaker(TurnRouter router, ManualClock clock, ClientHints hints, List<(ZonedDateTime At, Message Message)> said)
    {
        private static readonly string[] Calm = ["Nothing new", "Same or better", "Not today", "Not done", "None of these", "Remind me", "Yes", "4"];
        private int count;

        public async Task MakePlan(string time)
        {
            string[] first = ["hi", "I'm 18 or older, start", "None of these", "None of these", "4", "Make my plan, 6 taps", "One side", "Under 2 weeks", "Both", "Flat like a table", "None", "Keep this plan", "Keep, check in daily", time, "Right"];
            foreach (var words in first) await Say(words);
        }

        public async Task AnswerAll()
        {
            for (var most = 0; most < 12 && said[^1].Message.Asking > 0 && Known() is { } words; most++) await Say(words);
        }

        private string? Known() => Calm.FirstOrDefault(words => said[^1].Message.Buttons.Any(button => button.Text == words));

        private async Task Say(string words)
        {
            var arrival = new Arrival(new Address(SimulatedChannel.ChannelName, "ana"), $"{++count}", new Input.Text(words), hints, clock.GetCurrentInstant());
            Assert.Equal(Accepted.Committed, await router.Accept(arrival, CancellationToken.None));
        }
    }
}
