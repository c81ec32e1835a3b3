namespace CoachBot.Core.Places;

/// <summary>Whom to call in one country (coaching.md 8.7).</summary>
/// <param name="Country">ISO 3166-1 alpha-2; its name is the prompt "country.{code}".</param>
/// <param name="Emergency">Medical emergency numbers, best first, as dialled.</param>
/// <param name="Urgent">Line for the same day, or null.</param>
/// <param name="Crisis">Crisis line, or null; shipped only for confidence high.</param>
/// <param name="IsHighConfidence">Only then is the crisis line shown.</param>
/// <param name="VerifiedOn">ISO date, or null when nobody has verified the row.</param>
public sealed record EmergencyNumbers(
    string Country, IReadOnlyList<string> Emergency, string? Urgent, string? Crisis, bool IsHighConfidence,
    string? VerifiedOn, string? VerifiedBy, string Source);
