using CoachBot.Core.Dialogs.Files;
using NodaTime;
using NodaTime.Text;

namespace CoachBot.Core.Dialogs.Checks;

/// <summary>A picture has words for who cannot see it, and a review has a person and a day.</summary>
internal static class PictureCheck
{
    public static void Check(WrittenPrompt written, PromptUse use)
    {
        var (picture, alt) = (written.Prompt.Picture, written.Prompt.Alt);
        if (picture is not null && string.IsNullOrWhiteSpace(alt))
        {
            written.Fault(written.Line, FaultCodes.PictureAndAlt, "has a picture but no \"alt\": say in words what it shows.");
        }

        if (alt is not null && string.IsNullOrWhiteSpace(picture))
        {
            written.Fault(written.Line, FaultCodes.PictureAndAlt, "has an \"alt\" text but no picture.");
        }
    }

    public static void Reviewed(WrittenPrompt written, LocalDate today)
    {
        if (written.Prompt.Reviewed is { } reviewed && !IsNameAndDay(reviewed, today))
        {
            written.Fault(
                written.Line, FaultCodes.ReviewedShape,
                $"is reviewed by \"{reviewed}\"; write null, or a real person and a past day, as in \"Ana Lee, 2026-01-31\".");
        }
    }

    private static bool IsNameAndDay(string reviewed, LocalDate today)
    {
        var comma = reviewed.LastIndexOf(", ", StringComparison.Ordinal);
        return comma >= 2 && reviewed.AsSpan(0, comma).ContainsAnyInRange('A', '\uffff')
            && LocalDatePattern.Iso.Parse(reviewed[(comma + 2)..]) is { Success: true } day && day.Value <= today;
    }
}
