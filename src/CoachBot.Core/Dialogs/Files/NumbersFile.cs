using System.Buffers;
using CoachBot.Core.Places;
using NodaTime;
using NodaTime.Text;

namespace CoachBot.Core.Dialogs.Files;

/// <summary>Reads catalog/numbers.json: whom to call, per country.</summary>
internal static class NumbersFile
{
    public const string Path = "catalog/numbers.json";

    private static readonly SearchValues<char> Dialled = SearchValues.Create("0123456789 +");

    public static IReadOnlyList<EmergencyNumbers> Read(ScriptFile file, Page page, LocalDate today) =>
        CatalogRows.Read(file, page, "A country", (fields, _) => One(fields, page, today), row => row.Country);

    /// <summary>The rows that nobody has verified within six months, or ever.</summary>
    public static IEnumerable<string> NotVerified(IEnumerable<EmergencyNumbers> rows, LocalDate today) =>
        rows.Where(row => row.VerifiedOn is null || LocalDatePattern.Iso.Parse(row.VerifiedOn).GetValueOrThrow().PlusMonths(6) < today)
            .Select(row => row.Country);

    private static EmergencyNumbers One(Fields fields, Page page, LocalDate today)
    {
        var country = fields.NeedText("country");
        if (country.Length != 2 || !country.All(char.IsAsciiLetterUpper))
        {
            page.Fault(fields.LineOf("country"), FaultCodes.IdShape, $"\"{country}\" is not a country; write two capital letters, as in GB.");
        }

        var emergency = fields.Texts("emergency");
        if (emergency.Count == 0)
        {
            page.Fault(fields.Line, FaultCodes.PhoneNumber, $"{country} has no \"emergency\" number.");
        }

        foreach (var number in emergency.Where(number => !IsDialled(number.Value)))
        {
            page.Fault(number.Line, FaultCodes.PhoneNumber, $"{country} has \"{number.Value}\", which cannot be dialled; write digits and spaces only.");
        }

        var row = new EmergencyNumbers(
            country, [.. emergency.Select(number => number.Value)],
            Line(fields, "urgent", page), Line(fields, "crisis", page), fields.Truth("isHighConfidence"),
            fields.Text("verifiedOn"), fields.Text("verifiedBy"), CatalogRows.NeedSource(fields, page, $"The row {country}"));
        return Verified(row, fields, page, today);
    }

    private static bool IsDialled(string number) =>
        number.Length is >= 2 and <= 20 && number == number.Trim() && number.Any(char.IsAsciiDigit)
        && !number.AsSpan().ContainsAnyExcept(Dialled) && number.LastIndexOf('+') <= 0;

    private static string? Line(Fields fields, string name, Page page)
    {
        var line = fields.Text(name);
        if (line is not null && (string.IsNullOrWhiteSpace(line) || line.Length > 100))
        {
            page.Fault(fields.LineOf(name), FaultCodes.PhoneNumber, $"\"{name}\" must be null or 1 to 100 characters.");
        }

        return line;
    }

    private static EmergencyNumbers Verified(EmergencyNumbers row, Fields fields, Page page, LocalDate today)
    {
        var isDay = row.VerifiedOn is not { } on || (LocalDatePattern.Iso.Parse(on) is { Success: true } day && day.Value <= today);
        if (isDay && row.VerifiedOn is null == string.IsNullOrWhiteSpace(row.VerifiedBy))
        {
            return row;
        }

        page.Fault(
            fields.LineOf("verifiedOn"), FaultCodes.VerifiedShape,
            $"{row.Country}: \"verifiedOn\" and \"verifiedBy\" are both null, or a past day as in 2026-01-31 and a real person.");
        return row with { VerifiedOn = null, VerifiedBy = null };
    }
}
