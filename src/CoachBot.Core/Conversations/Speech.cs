using System.Text;
using CoachBot.Core.Dialogs;

namespace CoachBot.Core.Conversations;

/// <summary>Gathers what is said in one turn, and makes messages of it: one, or an escalation and the short message after it.</summary>
internal sealed class Speech
{
    private readonly List<Draft> drafts = [new()];

    public Draft Last => drafts[^1];

    public bool IsSilent => drafts.TrueForAll(draft => draft.Parts.Count == 0);

    /// <summary>Adds a paragraph; <paramref name="facts"/> win over <see cref="Facts"/>.</summary>
    public void Add(string prompt, params (string Name, string Value)[] facts) =>
        Last.Parts.Add(new Part(prompt, facts, Joint: "\n\n", null));

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

    public IEnumerable<Message> Compose(TurnFrame frame)
    {
        foreach (var draft in drafts)
        {
            if (draft.Parts.Count > 0)
            {
                yield return draft.Compose(frame);
            }
        }
    }

    internal sealed record Part(string Prompt, (string, string)[] Facts, string Joint, string? Made);

    internal sealed class Draft
    {
        public List<Part> Parts { get; } = [];

        public Urgency Urgency { get; set; } = Urgency.Reply;

        public bool IsSilent { get; set; }

        public Enclosure Enclosure { get; set; }

        /// <summary>The asking whose buttons the message carries; 0 for a menu.</summary>
        public int Asking { get; set; }

        public Widget Widget { get; set; }

        /// <summary>Prompt whose buttons are shown; null takes the last part's.</summary>
        public string? ButtonsOf { get; set; }

        public Message Compose(TurnFrame frame)
        {
            var text = new StringBuilder();
            var pictures = new List<PictureUse>();
            foreach (var part in Parts)
            {
                text.Append(text.Length == 0 ? "" : part.Joint).Append(part.Made ?? Rendered(frame, part, pictures));
            }

            var prompt = ButtonsOf ?? Parts.FindLast(part => part.Prompt.Length > 0)?.Prompt ?? "";
            return new Message(text.ToString(), prompt)
            {
                Widget = Widget, Buttons = Widget == Widget.Scale ? Scale() : [.. Buttons(frame, prompt)], Asking = Asking, Pictures = pictures,
                Urgency = Urgency, IsSilent = IsSilent, Enclosure = Enclosure,
            };
        }

        private static string Rendered(TurnFrame frame, Part part, List<PictureUse> pictures)
        {
            var prompt = frame.Prompt(part.Prompt);
            if (prompt.Picture is { } picture)
            {
                pictures.Add(new PictureUse(picture, prompt.Alt ?? ""));
            }

            return frame.Fill(prompt, part.Facts);
        }

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
