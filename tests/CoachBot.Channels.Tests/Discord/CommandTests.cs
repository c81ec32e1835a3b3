using System.Text.Json;
using CoachBot.Emulators.Discord.Faults;
using NodaTime;
using Xunit;

namespace CoachBot.Channels.Tests.Discord;

/// <summary>Pains 7 and 8 of the digest: commands that stand there twice, and registrations that break a start.</summary>
public sealed class CommandTests
{
    private const string Commands = "/applications/*/commands";

    [Fact]
    public async Task Pain_7_all_commands_are_put_at_once_and_for_everywhere()
    {
        await using var room = await CoachRoom.Open();
        await room.Patiently(() => room.Discord.Commands.Count > 0);
        var stretch = room.Discord.Commands.Single(command => command.GetProperty("name").GetString() == "stretch");
        Assert.Equal("[0,1,2]", stretch.GetProperty("contexts").GetRawText());
        Assert.Equal("[0,1]", stretch.GetProperty("integration_types").GetRawText());
        var option = stretch.GetProperty("options")[0];
        Assert.True(option.GetProperty("autocomplete").GetBoolean());
        Assert.False(option.GetProperty("required").GetBoolean());
        var localised = stretch.GetProperty("description_localizations").EnumerateObject().Select(pair => pair.Name).ToList();
        Assert.Equal(["de", "es-ES", "es-419", "fr", "it", "pl", "pt-BR"], localised);
        Assert.Equal("start", room.Discord.Commands[0].GetProperty("name").GetString());
        Assert.Empty(room.Discord.Record.Of("PUT", "/applications/*/guilds/*/commands"));
    }

    [Fact]
    public async Task Pain_8_they_are_put_only_when_they_changed()
    {
        await using var room = await CoachRoom.Open();
        await room.Patiently(() => room.Notes.All.ContainsKey("commands"));
        await using var next = await room.Restarted();
        next.Pass(Duration.FromHours(3));
        Assert.Single(room.Discord.Record.Of("PUT", Commands));
    }

    [Fact]
    public async Task Pain_8_a_refusal_is_a_warning_and_tried_again_in_hours()
    {
        await using var room = await CoachRoom.Open(r => r.Discord.Faults.On("PUT", Commands, new RequestFault.Refused(400, 30034)));
        await room.Patiently(() => room.Log.All.Any(line => line.Contains("400/30034", StringComparison.Ordinal)));
        var ana = room.Discord.Person("Ana");
        ana.Says("hello");
        await room.Until(() => ana.Heard.Count == 1);
        Assert.False(room.Notes.All.ContainsKey("commands"));
    }
}
