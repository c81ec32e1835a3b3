using CoachBot.Core.Conversations;
using CoachBot.Core.Listening;

namespace CoachBot.Core.Talk;

/// <summary>"A stretch for my lats", "stretches for the hips": /stretch and an area, where the words behind name one.</summary>
internal static class StretchWords
{
    private const string Intent = "stretch-for";

    public static Signal.Commanded? Read(TurnFrame frame, Said said) =>
        frame.Language.Phrases.After(said.Text, Intent) is { Length: > 0 } behind && Commands.Stretching.AreaOf(frame, behind) is { Length: > 0 } area
            ? new Signal.Commanded("stretch", area)
            : null;
}
