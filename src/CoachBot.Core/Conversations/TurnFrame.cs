using CoachBot.Core.Dialogs;
using CoachBot.Core.Linking;
using CoachBot.Core.Questionnaires;
using NodaTime;

namespace CoachBot.Core.Conversations;

/// <summary>One turn while it is being taken: what is known so far, and what it comes to. Lives inside one call of <see cref="Coach.Take"/>.</summary>
internal sealed class TurnFrame(Conversation before, Turn turn, Script script)
{
    private readonly List<Effect> effects = [];

    private Language? within;

    public Conversation Now { get; set; } = before;

    public Turn Turn { get; } = turn;

    public Script Script { get; } = script;

    public Language Language => Script.In(Now.Person.Language);

    /// <summary>The language in which everything but safety is spoken.</summary>
    public Language CoachingLanguage => Language.IsComplete ? Language : Script.English;

    /// <summary>From now on the person is answered in the language they wrote in, where the coach has its words.</summary>
    public void SpeakIn(string language)
    {
        if (language != Now.Person.Language && Script.Languages.ContainsKey(language))
        {
            Now = Now with { Person = Now.Person with { Language = language } };
        }
    }

    public Speech Speech { get; } = new();

    public Stage Stage
    {
        get => Stages.Named(Now.Stage);
        set => Now = Now with { Stage = Stages.NameOf(value) };
    }

    /// <summary>The prompt in the person's language, or in English where that language is safety-only.</summary>
    public Prompt Prompt(string id) =>
        (within ?? Language).Prompts.TryGetValue(id, out var prompt) ? prompt : Script.English.Prompts[id];

    /// <summary>What stands inside an English prompt is English too, whatever the person's language.</summary>
    public string Fill(Prompt prompt, params (string Name, string Value)[] facts)
    {
        var around = within;
        within ??= ReferenceEquals(Language.Prompts.GetValueOrDefault(prompt.Id), prompt) ? null : Script.English;
        var filled = Rendering.Fill(Rendering.Variant(prompt, Now.TurnNumber), (Frame: this, Facts: facts), static (of, name) => Facts.Of(of.Frame, of.Facts, name));
        within = around;
        return filled;
    }

    /// <summary>Makes words in English, or in the person's own language where that one is complete.</summary>
    public T Speaking<T>(Language language, Func<T> make)
    {
        var around = within;
        within = language;
        var made = make();
        within = around;
        return made;
    }

    /// <summary>The words of a prompt, to stand inside another one.</summary>
    public string Words(string id, params (string Name, string Value)[] facts) => Fill(Prompt(id), facts);

    /// <summary>Paused or left: the coach does not write first.</summary>
    public bool IsQuiet => StageMachine.IsIn(this, Stage.Quiet);

    public bool IsHeld => Now.Held is not null;

    public LinkState Links => Now.Links ?? LinkState.None;

    /// <summary>A message can reach the person later, here or in another chat of theirs.</summary>
    public bool CanSendLater => Turn.Hints.CanSendLater || Links.Chats.Any(chat => chat.Tag != Turn.Tag);

    /// <summary>Set where the turn cannot be taken yet: what it comes to is thrown away, and it is taken again.</summary>
    public Need? Needs { get; set; }

    /// <summary>What the words say about red flags, where nothing is reported.</summary>
    public RedFlags.Reading Reading { get; set; } = RedFlags.Reading.Nothing;

    /// <summary>What the input was taken to mean.</summary>
    public Signal? Heard { get; set; }

    public DateTimeZone Zone => ZoneOf(Now.Person.Zone ?? Turn.Hints.Zone ?? Now.Person.LikelyZone);

    /// <summary>Without a client's hints.</summary>
    public static DateTimeZone ZoneOf(Person person) => ZoneOf(person.Zone ?? person.LikelyZone);

    /// <summary>An id that tzdb does not know is nobody's zone: UTC.</summary>
    private static DateTimeZone ZoneOf(string? id) =>
        (id is null ? null : DateTimeZoneProviders.Tzdb.GetZoneOrNull(id)) ?? DateTimeZone.Utc;

    public LocalDateTime Local => Turn.Now.InZone(Zone).LocalDateTime;

    public LocalDate Today => Local.Date;

    /// <summary>Moves the stage through the machine: a move that the table does not know is our bug, and throws.</summary>
    public void Go(Trigger trigger) => StageMachine.Fire(this, trigger);

    /// <summary>Where <see cref="StageMachine"/> goes on a trigger that returns to somewhere.</summary>
    public Stage Target { get; set; }

    public void Do(Effect effect) => effects.Add(effect);

    public IReadOnlyList<Effect> Effects => effects;

    public void Remember(string question, string value)
    {
        var answers = new Dictionary<string, string>(Now.Answers) { [question] = value };
        var trail = Now.Trail.Contains(question) ? Now.Trail : [.. Now.Trail.TakeLast(23), question];
        Now = Now with { Answers = answers, Trail = trail };
    }

    public void Unlearn(params IEnumerable<string> questions)
    {
        var answers = new Dictionary<string, string>(Now.Answers);
        foreach (var question in questions)
        {
            answers.Remove(question);
        }

        Now = Now with { Answers = answers };
    }

    /// <summary>The open question is answered, or its matter is settled otherwise.</summary>
    public void Close()
    {
        if (Now.Open is not { } open)
        {
            return;
        }

        Do(new Effect.CloseQuestion(open.Asking));
        if (Questions.Of(open.Question).ActsUnanswered)
        {
            HeldTimers.Cancel(this, new TimerKey(Timers.Unanswered, open.Asking.ToString()));
        }

        Now = Now with { Open = null };
    }
}
