using System.Runtime.CompilerServices;
using CoachBot.Core.Dialogs;

namespace CoachBot.Core.Conversations;

/// <summary>Gathers what is said in one turn, and makes messages of it: one, or an escalation and the short message after it.</summary>
internal sealed class Speech
{
    /// <summary>Characters of a card that a question may still follow.</summary>
    private const int LongestCard = 1_200;

    private readonly List<Draft> drafts = [new()];

    public Draft Last => drafts[^1];

    /// <summary>The prompts that are said, in order.</summary>
    public IEnumerable<string> Prompts => drafts.SelectMany(draft => draft.Parts).Select(part => part.Prompt);

    public bool IsSilent => drafts.TrueForAll(draft => draft.Parts.Count == 0);

    /// <summary>Adds a paragraph; <paramref name="facts"/> win over <see cref="Facts"/>.</summary>
    public void Add(string prompt, params (string Name, string Value)[] facts) =>
        Last.Parts.Add(new Part(prompt, facts, Joint: "\n\n", null));

    /// <summary>Adds a paragraph with the picture that another prompt has.</summary>
    public void AddPictured(string prompt, string pictured, params (string Name, string Value)[] facts) =>
        Last.Parts.Add(new Part(prompt, facts, Joint: "\n\n", null) { Pictured = pictured });

    /// <summary>Shows a picture that was made in this turn, after those of the prompts.</summary>
    public void Show(PictureUse picture) => Last.Made.Add(picture);

    /// <summary>Adds a line to the paragraph before.</summary>
    public void AddLine(string prompt, params (string Name, string Value)[] facts) =>
        Last.Parts.Add(new Part(prompt, facts, Joint: "\n", null));

    /// <summary>Adds words that were made elsewhere from prompts (a plan's lines).</summary>
    public void AddMade(string text, string joint = "\n\n") => Last.Parts.Add(new Part("", [], joint, text));

    /// <summary>What comes now is a message of its own.</summary>
    public void Break() => drafts.Add(new Draft());

    public void Clear()
    {
        drafts.Clear();
        drafts.Add(new Draft());
    }

    /// <returns>Each with the tag of the chat it goes to; null is the one that the turn came through.</returns>
    public IEnumerable<(Message Message, string? To)> Compose(TurnFrame frame)
    {
        foreach (var draft in drafts)
        {
            if (draft.Parts.Count > 0)
            {
                yield return (draft.Compose(frame), draft.To ?? (draft.Urgency == Urgency.Proactive ? frame.Links.CheckInsTo : null));
            }
        }
    }

    internal sealed record Part(string Prompt, (string, string)[] Facts, string Joint, string? Made)
    {
        public string? Pictured { get; init; }
    }

    internal sealed class Draft
    {
        private (Part[] Of, string Text, IReadOnlyList<PictureUse> Pictures)? worded;

        public List<Part> Parts { get; } = [];

        public List<PictureUse> Made { get; } = [];

        public Urgency Urgency { get; set; } = Urgency.Reply;

        public bool IsSilent { get; set; }

        /// <summary>Tag of the chat it goes to, where it is not the turn's own.</summary>
        public string? To { get; set; }

        public Enclosure Enclosure { get; set; }

        public PrintedPage? Printed { get; set; }

        /// <summary>The asking whose buttons the message carries; 0 for a menu.</summary>
        public int Asking { get; set; }

        public Widget Widget { get; set; }

        /// <summary>Buttons made in this turn, before the prompt's own.</summary>
        public List<Button> First { get; } = [];

        /// <summary>Buttons made in this turn, after the prompt's own.</summary>
        public List<Button> More { get; } = [];

        /// <summary>Prompt whose buttons are shown; null takes the last part's.</summary>
        public string? ButtonsOf { get; set; }

        /// <summary>It has buttons of its own, and room for some more.</summary>
        public bool HasRoomFor(TurnFrame frame, int more)
        {
            var count = First.Count + More.Count + (PromptOfButtons is { Length: > 0 } prompt ? frame.Prompt(prompt).Buttons.Count : 0);
            return count > 0 && count + more <= Menus.Most;
        }

        /// <summary>As <see cref="HasRoomFor"/>; where buttons were made in this turn, the last of them give way.</summary>
        public bool MakesRoomFor(TurnFrame frame, int more)
        {
            while (More.Count > 0 && First.Count + More.Count > 1 && !HasRoomFor(frame, more))
            {
                More.RemoveAt(More.Count - 1);
            }

            return HasRoomFor(frame, more);
        }

        /// <summary>As long as a page: a question after it would be overlooked, and is reached by a button.</summary>
        public bool IsPage(TurnFrame frame) => Worded(frame).Text.Length > LongestCard;

        private string PromptOfButtons => ButtonsOf ?? Parts.FindLast(part => part.Prompt.Length > 0)?.Prompt ?? "";

        public Message Compose(TurnFrame frame)
        {
            var (text, pictures) = Worded(frame);
            var prompt = PromptOfButtons;
            return new Message(text, prompt)
            {
                Widget = Widget,
                Buttons = Widget == Widget.Scale ? Scale() : Menus.Joined(First, Buttons(frame, prompt), More),
                Asking = Asking,
                Language = frame.Now.Person.Language,
                Pictures = [.. pictures, .. Made],
                Urgency = Urgency,
                IsSilent = IsSilent,
                Enclosure = Enclosure,
                Printed = Printed,
            };
        }

        /// <summary>Made once for the same parts, though it is measured before it is said.</summary>
        private (string Text, IReadOnlyList<PictureUse> Pictures) Worded(TurnFrame frame)
        {
            if (worded is not { } known || !known.Of.SequenceEqual(Parts))
            {
                var pictures = new List<PictureUse>();
                worded = known = ([.. Parts], Text(frame, pictures), pictures);
            }

            return (known.Text, known.Pictures);
        }

        private string Text(TurnFrame frame, List<PictureUse> pictures)
        {
            if (Parts is [var only]) return only.Made ?? Rendered(frame, only, pictures);
            // Its letters are gathered in a buffer that is lent, not made.
            var text = new DefaultInterpolatedStringHandler(0, 0);
            var isEmpty = true;
            foreach (var part in Parts)
            {
                var words = part.Made ?? Rendered(frame, part, pictures);
                if (!isEmpty) text.AppendLiteral(part.Joint);
                text.AppendLiteral(words);
                isEmpty &= words.Length == 0;
            }

            return text.ToStringAndClear();
        }

        private static string Rendered(TurnFrame frame, Part part, List<PictureUse> pictures)
        {
            var prompt = frame.Prompt(part.Prompt);
            var pictured = part.Pictured is { } other ? frame.Prompt(other) : prompt;
            if (pictured.Picture is { } picture)
            {
                pictures.Add(new PictureUse(picture, pictured.Alt ?? "") { Captions = CaptionsOf(frame, picture) });
            }

            return frame.Fill(prompt, part.Facts);
        }

        /// <summary>Where an exercise has to stand still, its last position says what is right about it.</summary>
        private static Captions CaptionsOf(TurnFrame frame, string picture) =>
            frame.Script.Catalog.Exercises.ContainsKey(picture) ? new("", frame.Words($"exercise.{picture}.good")) : Captions.None;

        private IEnumerable<Button> Buttons(TurnFrame frame, string prompt)
        {
            foreach (var button in prompt.Length == 0 ? [] : frame.Prompt(prompt).Buttons)
            {
                yield return Carry(button);
            }
        }

        private Button[] Scale() => [.. Enumerable.Range(0, 11).Select(number => new Button(number.ToString(), $"v1.{Asking}.{number}"))];

        private Button Carry(PromptButton button) => new(button.Text, $"v1.{Asking}.{button.Reply}");
    }
}
