namespace CoachBot.Pictures.Drawing;

/// <summary>Something drawn, and how near it is: what is nearer is drawn later.</summary>
internal sealed record Part(double Depth, string Svg);
