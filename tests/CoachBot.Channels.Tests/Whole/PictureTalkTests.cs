using CoachBot.Channels.Tests.Specs;
using CoachBot.Emulators.Discord;
using CoachBot.Emulators.Discord.World;
using CoachBot.Emulators.Telegram;
using CoachBot.Emulators.Telegram.Chats;
using CoachBot.Pictures.Files;
using Xunit;

namespace CoachBot.Channels.Tests.Whole;

/// <summary>The whole coach draws: what a guide shows arrives as a file that says in words what is on it.</summary>
public sealed class PictureTalkTests
{
    private const string Guide = "/form squat";
    private const string Alt = "A person stands with feet shoulder-width apart and a weight held at the chest";
    private const string Skip = "librsvg2-2 or a font is not installed";

    // On a crowded machine the first words go out alone, and the picture is there for the next ones.
    private const int MostTries = 30;

    [Fact]
    public async Task On_Telegram_a_loop_is_drawn_once_uploaded_once_and_comes_with_its_words()
    {
        Assert.SkipUnless(Rasteriser.Available, Skip);
        await using var telegram = await TelegramEmulator.Start();
        await using var coach = await WholeCoach.Start(new(1), settings => settings with { Telegram = new(telegram.Token) { ApiUrl = telegram.Url } });
        var (ana, ben) = (telegram.Person(), telegram.Person());
        var seen = await Drawn(ana);
        Assert.Equal(("animation", "ex-22.gif"), (seen.FileKind, seen.File!.Name));
        Assert.Contains(Alt, seen.Caption, StringComparison.Ordinal);
        Assert.Equal("GIF89a"u8.ToArray(), seen.File.Bytes[..6]);
        Assert.Contains(seen.Buttons, button => button.Text == "Common faults");
        Assert.Equal("animation", (await Drawn(ben)).FileKind);
        Assert.Single(telegram.Requests, request => request.Method == "sendAnimation" && request.ContentType!.StartsWith("multipart", StringComparison.Ordinal));
        PlatformDocuments.AreKept(telegram);
    }

    [Fact]
    public async Task On_Discord_a_loop_comes_with_its_words_as_its_description()
    {
        Assert.SkipUnless(Rasteriser.Available, Skip);
        var time = new FastTime(1);
        await using var discord = await DiscordEmulator.Start(new() { Time = time });
        await using var coach = await WholeCoach.Start(time, settings => settings with { Discord = new(discord.Token, discord.ApiUrl.ToString()) });
        await discord.Listening();
        var said = await Drawn(discord, discord.Person("Ana"));
        Assert.Equal("GIF89a"u8.ToArray(), said.Files["ex-22.gif"][..6]);
        Assert.DoesNotContain(Alt, said.Content, StringComparison.Ordinal);
        var sent = discord.Record.Requests.Last(request => request.Parts.Count > 0).Json!.Value;
        Assert.StartsWith(Alt, sent.GetProperty("attachments")[0].GetProperty("description").GetString(), StringComparison.Ordinal);
        PlatformDocuments.AreKept(discord);
    }

    private static async Task<TelegramMessage> Drawn(TelegramPerson person)
    {
        person.Writes(Guide);
        var seen = await person.Next();
        for (var tries = 0; seen.FileKind is null && tries < MostTries; tries++)
        {
            person.Writes(Guide);
            seen = await person.Next();
        }

        return seen;
    }

    private static async Task<DiscordMessage> Drawn(DiscordEmulator discord, DiscordPerson person)
    {
        for (var asked = 1; asked <= MostTries; asked++)
        {
            person.Says(Guide);
            await discord.Until(() => person.Heard.Count == asked);
            if (person.Heard[^1].Files.Count > 0) break;
        }

        return person.Heard[^1];
    }
}
