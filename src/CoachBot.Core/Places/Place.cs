namespace CoachBot.Core.Places;

/// <summary>Where somebody is, as far as clock and emergency number need it.</summary>
/// <param name="Zone">IANA time zone id, as in "Europe/London".</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
public sealed record Place(string Zone, string Country);
